import { aCustomer, anOperation, timeOf } from '@console/adapters/contract/records';
import { createMemoryStore } from '@console/adapters/memory/store';
import type { AlarmEvent } from '@console/core/alerts/alarm-event';
import type { Message } from '@console/core/ports';
import { ulids } from '@console/core/time';

/** Alerts on a memory store, with a notifier that can be made to fail. */
export function controlRoom() {
  const store = createMemoryStore();
  const sent: Message[] = [];
  const errors: unknown[] = [];
  const notifier = {
    broken: false,
    notify: async (message: Message) => {
      if (notifier.broken) throw new Error('no network');
      sent.push(message);
    },
  };
  const clock = { minute: 0, now: () => new Date(timeOf(clock.minute)) };
  const deps = { store, clock, ids: ulids(), notifier, onError: (error: unknown) => void errors.push(error) };
  return {
    deps,
    store,
    sent,
    errors,
    notifier,
    clock,
    alerts: async () => (await store.listAlerts({ limit: 100 })).items,
  };
}

export const alarm = (minute: number, change: Partial<AlarmEvent> = {}): AlarmEvent => ({
  active: true,
  source: 'server-errors',
  severity: 'critical',
  title: 'acme answers with errors.',
  reason: 'There were 7.',
  customer: 'acme',
  region: 'eu-central-1',
  runbook: 'server-errors',
  at: timeOf(minute),
  ...change,
});

export const onlineAcme = aCustomer({
  status: 'online',
  deployed: { version: '18.0', size: 'small' },
  health: 'healthy',
  activeOperationId: null,
});

export const failedUpdate = anOperation({
  id: onlineAcme.lastOperationId,
  type: 'customer.update',
  status: 'failed',
  finishedAt: timeOf(1),
  error: { code: 'resource-failed', message: 'exited with 1', resource: 'Service', hint: 'Mend it.' },
});
