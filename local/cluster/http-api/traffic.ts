import type { StackRef } from '@console/core/ports/stacks';
import type { MetricStore } from '../metrics/metric-store.ts';
import { TrafficMeter } from '../metrics/traffic-meter.ts';

/** Measures the requests to the APIs of each stack. */
export class ApiTraffic {
  private readonly meters = new Map<string, TrafficMeter>();

  constructor(private readonly metrics: MetricStore) {}

  record({ region, name }: StackRef, status: number, milliseconds: number): void {
    const key = `${region}/${name}`;
    const meter = this.meters.get(key) ?? new TrafficMeter();
    this.meters.set(key, meter);
    meter.record(status, milliseconds, true);
  }

  sample(now: number): void {
    for (const [stack, meter] of this.meters) {
      const { requests, targetErrors, p95 } = meter.take();
      this.metrics.put(stack, 'requests', requests, now);
      this.metrics.put(stack, 'errors5xx', targetErrors, now);
      if (p95 !== undefined) this.metrics.put(stack, 'latencyP95', p95, now);
      if (requests === 0) this.meters.delete(stack);
    }
  }
}
