import type { CustomerMetrics, MetricUnit } from '@console/core/contract/customer';
import { type MetricStore, minuteMs, type Statistic, summarise } from './metric-store.ts';

const shown: Record<string, { unit: MetricUnit; statistic: Statistic }> = {
  runningTasks: { unit: 'Count', statistic: 'Maximum' },
  healthyHosts: { unit: 'Count', statistic: 'Minimum' },
  requests: { unit: 'Count/Minute', statistic: 'Sum' },
  errors5xx: { unit: 'Count/Minute', statistic: 'Sum' },
  latencyP95: { unit: 'Milliseconds', statistic: 'Maximum' },
  cpu: { unit: 'Percent', statistic: 'Average' },
  memory: { unit: 'Bytes', statistic: 'Average' },
};

/** The measurements of a stack, by the minute. The sum of an incomplete minute would look like a drop, so it is left out. */
export function seriesOf(store: MetricStore, stack: string, now: number): CustomerMetrics {
  const thisMinute = Math.floor(now / minuteMs) * minuteMs;
  return {
    series: Object.entries(shown).map(([id, { unit, statistic }]) => ({
      id,
      unit,
      points: store
        .buckets(stack, id)
        .filter((bucket) => statistic !== 'Sum' || bucket.start < thisMinute)
        .map((bucket) => ({ time: new Date(bucket.start).toISOString(), value: summarise([bucket], statistic) ?? 0 })),
    })),
  };
}
