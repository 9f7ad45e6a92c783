import { limits } from '../../limits.ts';

/** The measurements of a metric in one minute. */
export interface Bucket {
  /** Start of the minute, in milliseconds since 1970. */
  start: number;
  least: number;
  most: number;
  sum: number;
  count: number;
}

export const minuteMs = 60_000;
const kept = limits.cluster.metricsKeptMs / minuteMs;

/** Measurements of subjects (a stack, a target group, …), by the minute, in memory. */
export class MetricStore {
  private readonly series = new Map<string, Bucket[]>();

  put(subject: string, metric: string, value: number, time: number): void {
    const key = keyOf(subject, metric);
    const buckets = this.series.get(key) ?? [];
    const start = Math.floor(time / minuteMs) * minuteMs;
    const last = buckets.at(-1);
    if (last?.start === start) {
      last.least = Math.min(last.least, value);
      last.most = Math.max(last.most, value);
      last.sum += value;
      last.count += 1;
    } else {
      buckets.push({ start, least: value, most: value, sum: value, count: 1 });
      if (buckets.length > kept) buckets.shift();
    }
    this.series.set(key, buckets);
  }

  buckets(subject: string, metric: string): readonly Bucket[] {
    return this.series.get(keyOf(subject, metric)) ?? [];
  }

  /** Drops all metrics of a subject. */
  drop(subject: string): void {
    for (const key of this.series.keys()) if (key.startsWith(keyOf(subject, ''))) this.series.delete(key);
  }

  /** Drops metrics without measurements since `time`. */
  dropBefore(time: number): void {
    for (const [key, buckets] of this.series) {
      if ((buckets.at(-1)?.start ?? 0) < time) this.series.delete(key);
    }
  }
}

const keyOf = (subject: string, metric: string) => `${subject} ${metric}`;

export type Statistic = 'Minimum' | 'Maximum' | 'Sum' | 'Average' | 'SampleCount';

/** One value for several minutes; undefined without measurements. */
export function summarise(buckets: readonly Bucket[], statistic: Statistic): number | undefined {
  if (buckets.length === 0) return undefined;
  const sum = buckets.reduce((total, bucket) => total + bucket.sum, 0);
  const count = buckets.reduce((total, bucket) => total + bucket.count, 0);
  switch (statistic) {
    case 'Minimum':
      return Math.min(...buckets.map((bucket) => bucket.least));
    case 'Maximum':
      return Math.max(...buckets.map((bucket) => bucket.most));
    case 'Sum':
      return sum;
    case 'Average':
      return sum / count;
    case 'SampleCount':
      return count;
  }
}
