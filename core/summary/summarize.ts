import { type AlertSeverity, alertSeverity } from '../contract/alert.ts';
import { customerStatus, health } from '../contract/customer.ts';
import type { Summary } from '../contract/summary.ts';
import type { CustomerTally, OperationTally } from '../ports/store.ts';
import type { AlertRecord } from '../records/alert.ts';

const dayMs = 86_400_000;
const days = 14;

/** The first moment that the summary of `now` tells of. */
export const summaryBegins = (now: Date): Date =>
  new Date(`${dayOf(now.getTime() - (days - 1) * dayMs)}T00:00:00.000Z`);

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, '2026-01-31'.length);

const zeroes = <K extends string>(keys: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;

const shouldRun = ({ status }: CustomerTally): boolean => status === 'online' || status === 'updating';

export function countCustomers(tallies: readonly CustomerTally[]): Summary['customers'] {
  const counts = {
    total: 0,
    byStatus: zeroes(customerStatus.options),
    byHealth: zeroes(health.options),
    byProduct: {} as Record<string, number>,
  };
  for (const tally of tallies) {
    counts.total += tally.count;
    counts.byStatus[tally.status] += tally.count;
    if (shouldRun(tally)) counts.byHealth[tally.health] += tally.count;
    counts.byProduct[tally.product] = (counts.byProduct[tally.product] ?? 0) + tally.count;
  }
  return counts;
}

export function countOperations(tallies: readonly OperationTally[], now: Date): Summary['operations'] {
  const lastDay = new Date(now.getTime() - dayMs).toISOString();
  const sum = (matches: (tally: OperationTally) => boolean) =>
    tallies.filter(matches).reduce((total, { count }) => total + count, 0);
  const recent = ({ hour }: OperationTally) => hour >= lastDay.slice(0, hour.length);
  const perDay = Array.from({ length: days }, (_, index) => {
    const day = dayOf(now.getTime() - (days - 1 - index) * dayMs);
    const on = (matches: (tally: OperationTally) => boolean) => sum((t) => t.hour.startsWith(day) && matches(t));
    return {
      day,
      succeeded: on(({ status }) => status === 'succeeded'),
      failed: on(({ status }) => status === 'failed'),
      cancelled: on(({ status }) => status === 'cancelled'),
      unfinished: on(({ status }) => status === 'queued' || status === 'running'),
    };
  });
  return {
    queued: sum(({ status }) => status === 'queued'),
    running: sum(({ status }) => status === 'running'),
    failedLast24Hours: sum((tally) => tally.status === 'failed' && recent(tally)),
    succeededLast24Hours: sum((tally) => tally.status === 'succeeded' && recent(tally)),
    perDay,
  };
}

/** `active`: the alerts that are not resolved. */
export function countAlerts(active: readonly Pick<AlertRecord, 'state' | 'severity'>[]): Summary['alerts'] {
  const count = (matches: (alert: Pick<AlertRecord, 'state' | 'severity'>) => boolean) => active.filter(matches).length;
  const bySeverity = Object.fromEntries(
    alertSeverity.options.map((severity) => [severity, count((alert) => alert.severity === severity)]),
  ) as Record<AlertSeverity, number>;
  return {
    open: count(({ state }) => state === 'open'),
    acknowledged: count(({ state }) => state === 'acknowledged'),
    bySeverity,
  };
}
