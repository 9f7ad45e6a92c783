import type { AlarmChange } from '@console/core/alerts/from-alarm';
import type { AlertDeps } from '@console/core/alerts/notify';
import { reconcileAlerts } from '@console/core/alerts/reconcile-alerts';
import { recordAlarm } from '@console/core/alerts/record-alarm';
import { recordAlarmChange } from '@console/core/alerts/record-alarm-change';
import { isBad, isWatched, unhealthyEvent, unhealthySince } from '@console/core/alerts/unhealthy';
import type { Health } from '@console/core/contract/customer';
import type { LocalizableText } from '@console/core/contract/texts/template';
import type { AlarmChange as ClusterAlarm } from '../cluster/start-cluster.ts';
import { limits } from '../limits.ts';
import type { Log } from './log.ts';

export interface Alerts {
  /** An alarm of the local cluster changed. */
  onAlarm(change: ClusterAlarm): void;
  /** The health of a customer's application changed. */
  onHealth(code: string, health: Health, lastEnd?: () => string | undefined): void;
  /** The application of a customer cannot run, for a reason that does not pass. */
  onLost(code: string, why: LocalizableText): Promise<void>;
  /** Corrects alerts that a lost event left in the wrong state. */
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

/** Raises alerts for the local cluster's alarms and for applications that stay unhealthy. */
export function watchForAlerts({ deps, log, unhealthyMs = limits.alert.unhealthyMs }: Options): Alerts {
  const timers = new Map<string, NodeJS.Timeout>();
  const failed = (message: string) => (error: unknown) => log.error(message, { error: String(error) });

  async function alertIfUnhealthy(code: string, why?: LocalizableText, lastEnd?: string): Promise<void> {
    timers.delete(code);
    const customer = await deps.store.get('customer', { code });
    if (!customer || !isWatched(customer) || !isBad(customer.health)) return;
    const { health } = customer;
    const known = why ?? (lastEnd === undefined ? undefined : unhealthySince(health, lastEnd));
    await recordAlarm(deps, unhealthyEvent(customer, health, deps.clock.now().toISOString(), known));
  }

  return {
    onAlarm(change) {
      recordAlarmChange(deps, changeOf(change)).catch(failed(`The alarm ${change.name} could not be saved.`));
    },

    onHealth(code, health, lastEnd) {
      if (!isBad(health)) {
        clearTimeout(timers.get(code));
        timers.delete(code);
      } else if (!timers.has(code)) {
        const check = () =>
          void alertIfUnhealthy(code, undefined, lastEnd?.()).catch(
            failed(`No alert could be raised for the health of ${code}.`),
          );
        timers.set(code, setTimeout(check, unhealthyMs).unref());
      }
    },

    onLost: (code, why) => alertIfUnhealthy(code, why),

    reconcile: () =>
      reconcileAlerts({
        ...deps,
        onError: (error, alert) => failed(`Alert ${alert.id} could not be reconciled.`)(error),
      }),

    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
