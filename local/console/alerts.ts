import { type AlarmChange, alarmEvent } from '@console/core/alerts/from-alarm';
import type { AlertDeps } from '@console/core/alerts/notify';
import { reconcileAlerts } from '@console/core/alerts/reconcile-alerts';
import { recordAlarm } from '@console/core/alerts/record-alarm';
import { isBad, isWatched, unhealthyEvent } from '@console/core/alerts/unhealthy';
import type { Health } from '@console/core/contract/customer';
import type { AlarmChange as ClusterAlarm } from '../cluster/start-cluster.ts';
import { limits } from '../limits.ts';
import type { Log } from './log.ts';

export interface Alerts {
  /** An alarm of the local cluster changed. */
  onAlarm(change: ClusterAlarm): void;
  /** The health of a customer's application changed. */
  onHealth(code: string, health: Health): void;
  /** Puts right what an event that was lost has left. */
  reconcile(): Promise<void>;
  stop(): void;
}

interface Options {
  deps: AlertDeps;
  log: Pick<Log, 'error'>;
  unhealthyMs?: number;
}

const changeOf = ({ stack, ...change }: ClusterAlarm): AlarmChange => ({
  ...change,
  stack: stack.name,
  region: stack.region,
});

/** Raises alerts from what the local cluster notices. */
export function watchForAlerts({ deps, log, unhealthyMs = limits.alert.unhealthyMs }: Options): Alerts {
  const unwell = new Map<string, NodeJS.Timeout>();
  const failed = (what: string) => (error: unknown) => log.error(what, { error: String(error) });

  async function stillUnwell(code: string): Promise<void> {
    unwell.delete(code);
    const customer = await deps.store.get('customer', { code });
    if (!customer || !isWatched(customer) || !isBad(customer.health)) return;
    await recordAlarm(deps, unhealthyEvent(customer, customer.health, deps.clock.now().toISOString()));
  }

  return {
    onAlarm(change) {
      const event = alarmEvent(changeOf(change));
      if (event) recordAlarm(deps, event).catch(failed(`The alarm ${change.name} was not kept`));
    },

    onHealth(code, health) {
      if (!isBad(health)) {
        clearTimeout(unwell.get(code));
        unwell.delete(code);
      } else if (!unwell.has(code)) {
        const look = () => void stillUnwell(code).catch(failed(`The health of ${code} raised no alert`));
        unwell.set(code, setTimeout(look, unhealthyMs).unref());
      }
    },

    reconcile: () =>
      reconcileAlerts({
        ...deps,
        onError: (error, alert) => failed(`Alert ${alert.id} was not reconciled`)(error),
      }),

    stop() {
      for (const timer of unwell.values()) clearTimeout(timer);
    },
  };
}
