import { aCustomer } from '@console/adapters/contract/records';
import { createMemoryStore } from '@console/adapters/memory/store';
import type { Health } from '@console/core/contract/customer';
import type { Message } from '@console/core/ports';
import { systemClock, ulids } from '@console/core/time';
import { expect, it, vi } from 'vitest';
import { watchForAlerts } from './alerts.ts';

async function watch(health: Health) {
  const store = createMemoryStore();
  const record = aCustomer({
    status: 'online',
    deployed: { version: '18.0', size: 'small' },
    activeOperationId: null,
    health,
  });
  await store.commit([{ write: 'create', kind: 'customer', record }]);
  const sent: Message[] = [];
  const notifier = { notify: async (message: Message) => void sent.push(message) };
  const log = { error: vi.fn() };
  const deps = { store, clock: systemClock, ids: ulids(), notifier };
  const alerts = watchForAlerts({ deps, log, unhealthyMs: 5 });
  return { alerts, sent, log, list: async () => (await store.listAlerts({ limit: 10 })).items };
}

it('raises an alert when an application stays unhealthy', async () => {
  const { alerts, sent, list } = await watch('down');
  alerts.onHealth('acme', 'down');
  alerts.onHealth('acme', 'degraded');
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(await list()).toMatchObject([{ source: 'application-down', customer: 'acme' }]);
});

it('names the process that does not keep running', async () => {
  const { alerts, list } = await watch('degraded');
  alerts.onHealth('acme', 'degraded', async () => ({ process: 'worker', reason: 'Task exited with code 3.' }));
  await vi.waitFor(async () =>
    expect(await list()).toMatchObject([
      { reason: 'The process worker does not keep running. Task exited with code 3.', severity: 'warning' },
    ]),
  );
});

it('says that it is down, whatever a process does', async () => {
  const { alerts, list } = await watch('down');
  alerts.onHealth('acme', 'down', async () => ({ process: 'worker', reason: 'Task exited with code 3.' }));
  await vi.waitFor(async () => expect(await list()).toMatchObject([{ reason: 'None of its tasks is healthy.' }]));
});

it('raises an alert for a schedule that failed, and resolves it with its next run', async () => {
  const { alerts, list, sent } = await watch('healthy');
  alerts.onRun('acme', { schedule: 'nightly', failure: 'Task exited with code 3. Last lines:\nno disk' });
  alerts.onRun('acme', { schedule: 'hourly' });
  await vi.waitFor(async () => expect(await list()).toMatchObject([{ state: 'open', severity: 'warning' }]));
  expect(await list()).toMatchObject([
    {
      title: 'The schedule nightly of acme failed.',
      reason: 'The last run failed: Task exited with code 3. Last lines:\nno disk',
    },
  ]);
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  await new Promise((resolve) => setTimeout(resolve, 2));
  alerts.onRun('acme', { schedule: 'nightly' });
  await vi.waitFor(async () => expect(await list()).toMatchObject([{ state: 'resolved' }]));
});

it('raises an alert for an application that the network can reach, and resolves it when that is over', async () => {
  const { alerts, list, sent } = await watch('healthy');
  alerts.onExposed('acme', { service: 'Worker', address: undefined });
  alerts.onExposed('acme', { service: 'Service', address: '0.0.0.0:8069' });
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(await list()).toMatchObject([
    {
      state: 'open',
      severity: 'warning',
      title: 'The network can reach the application of acme without the proxy.',
      reason: 'It listens on all network interfaces (0.0.0.0:8069). On one machine, make it listen on 127.0.0.1.',
    },
  ]);
  await new Promise((resolve) => setTimeout(resolve, 2));
  alerts.onExposed('acme', { service: 'Service', address: undefined });
  await vi.waitFor(async () => expect(await list()).toMatchObject([{ state: 'resolved' }]));
});

it('raises no alert when the application recovers in time', async () => {
  vi.useFakeTimers();
  const { alerts, list } = await watch('down');
  alerts.onHealth('acme', 'down');
  await vi.advanceTimersByTimeAsync(4);
  alerts.onHealth('acme', 'healthy');
  await vi.advanceTimersByTimeAsync(100);
  vi.useRealTimers();
  expect(await list()).toEqual([]);
});

it('raises and resolves an alert with an alarm of the cluster', async () => {
  const { alerts, list } = await watch('healthy');
  const change = {
    stack: { region: 'eu-central-1', name: 'customer-acme' },
    name: 'ServerErrors-1',
    logicalId: 'ServerErrors',
    description: 'Errors. What to do: docs/operating.md#server-errors',
    reason: 'Sum was 7.',
    previous: 'OK' as const,
  };
  alerts.onAlarm({ ...change, state: 'ALARM', time: '2026-11-20T09:00:00.000Z' });
  await vi.waitFor(async () => expect(await list()).toMatchObject([{ state: 'open', source: 'server-errors' }]));
  alerts.onAlarm({ ...change, state: 'OK', time: '2026-11-20T09:01:00.000Z' });
  await vi.waitFor(async () => expect(await list()).toMatchObject([{ state: 'resolved' }]));
});

it('says in the alert how the last task ended', async () => {
  const { alerts, list } = await watch('down');
  alerts.onHealth('acme', 'down', undefined, () => 'Task exited with code 3 after 0.2 s. Last line: no licence');
  await vi.waitFor(async () =>
    expect(await list()).toMatchObject([
      {
        reason:
          'None of its tasks is healthy. The last one that ended: Task exited with code 3 after 0.2 s. Last line: no licence',
        coded: { reason: { code: 'no-task-healthy-since' } },
      },
    ]),
  );
});
