import type { AlarmEvent } from '@console/core/alerts/alarm-event';
import { exposedEvent } from '@console/core/alerts/exposed';
import type { AlarmChange } from '@console/core/alerts/from-alarm';
import type { AlertDeps } from '@console/core/alerts/notify';
import { reconcileAlerts } from '@console/core/alerts/reconcile-alerts';
import { recordAlarm } from '@console/core/alerts/record-alarm';
import { recordAlarmChange } from '@console/core/alerts/record-alarm-change';
import { scheduleEvent } from '@console/core/alerts/schedule';
import { isBad, isWatched, problemReason, unhealthyEvent, unhealthySince } from '@console/core/alerts/unhealthy';
import type { Health } from '@console/core/contract/customer';
import type { LocalizableText } from '@console/core/contract/texts/template';
import type { ProcessProblem } from '@console/core/ports';
import type { CustomerRecord } from '@console/core/records/customer';
import type { AlarmChange as ClusterAlarm, ExposedService, ScheduleRun } from '../cluster/start-cluster.ts';
import { limits } from '../limits.ts';
import type { Log } from './log.ts';

export interface Alerts {
  /** An alarm of the local cluster changed. */
  onAlarm(change: ClusterAlarm): void;
  /** The health of a customer's application changed. */
  onHealth(
    code: string,
    health: Health,
    problem?: () => Promise<ProcessProblem | undefined>,
    lastEnd?: () => string | undefined,
  ): void;
  /** A run of a customer's schedule has ended, or the schedule is gone. */
  onRun(code: string, run: Pick<ScheduleRun, 'schedule' | 'failure'>): void;
  /** A service of a customer's application listens where others in the network can reach it, or no longer does. */
  onExposed(code: string, exposed: { service: string } & Pick<ExposedService, 'address'>): void;
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

type Explain = (health: Health) => Promise<LocalizableText | undefined>;

/** Why an application is unhealthy: a process of it that keeps ending, or how the last of its tasks ended. */
const explained =
  (problem?: () => Promise<ProcessProblem | undefined>, lastEnd?: () => string | undefined): Explain =>
  async (health) => {
    const byProcess = health === 'degraded' ? problemReason(await problem?.()) : undefined;
    const end = lastEnd?.();
    return byProcess ?? (end === undefined ? undefined : unhealthySince(health, end));
  };

/** Raises alerts for the local cluster's alarms and for applications that stay unhealthy. */
export function watchForAlerts({ deps, log, unhealthyMs = limits.alert.unhealthyMs }: Options): Alerts {
  const timers = new Map<string, NodeJS.Timeout>();
  const failed = (message: string) => (error: unknown) => log.error(message, { error: String(error) });

  async function alertIfUnhealthy(code: string, explain: Explain): Promise<void> {
    timers.delete(code);
    const customer = await deps.store.get('customer', { code });
    if (!customer || !isWatched(customer) || !isBad(customer.health)) return;
    const why = await explain(customer.health);
    await recordAlarm(deps, unhealthyEvent(customer, customer.health, deps.clock.now().toISOString(), why));
  }

  async function recordFor(code: string, eventOf: (customer: CustomerRecord, at: string) => AlarmEvent) {
    const customer = await deps.store.get('customer', { code });
    if (customer) await recordAlarm(deps, eventOf(customer, deps.clock.now().toISOString()));
  }

  return {
    onAlarm(change) {
      recordAlarmChange(deps, changeOf(change)).catch(failed(`The alarm ${change.name} could not be saved.`));
    },

    onHealth(code, health, problem, lastEnd) {
      if (!isBad(health)) {
        clearTimeout(timers.get(code));
        timers.delete(code);
      } else if (!timers.has(code)) {
        const check = () =>
          void alertIfUnhealthy(code, explained(problem, lastEnd)).catch(
            failed(`No alert could be raised for the health of ${code}.`),
          );
        timers.set(code, setTimeout(check, unhealthyMs).unref());
      }
    },

    onRun(code, run) {
      recordFor(code, (customer, at) => scheduleEvent(customer, run, at)).catch(
        failed(`No alert could be raised for the schedule ${run.schedule} of ${code}.`),
      );
    },

    onExposed(code, exposed) {
      recordFor(code, (customer, at) => exposedEvent(customer, exposed, at)).catch(
        failed(`No alert could be raised for what the network can reach of ${code}.`),
      );
    },

    onLost: (code, why) => alertIfUnhealthy(code, async () => why),

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
