import type { MetricStore } from '../metrics/metric-store.ts';
import { TrafficMeter } from '../metrics/traffic-meter.ts';
import type { HttpApi } from './model.ts';

/** Measures the requests to APIs, for their stacks and for alarms. */
export class ApiTraffic {
  private readonly meters = new Map<string, { api: HttpApi; meter: TrafficMeter }>();

  constructor(private readonly metrics: MetricStore) {}

  record(api: HttpApi, status: number, milliseconds: number): void {
    const known = this.meters.get(api.id) ?? { api, meter: new TrafficMeter() };
    this.meters.set(api.id, known);
    known.meter.record(status, milliseconds, true);
    const now = Date.now();
    this.metrics.put(api.id, 'Count', 1, now);
    this.metrics.put(api.id, 'Latency', milliseconds, now);
    this.metrics.put(api.id, '4xx', status >= 400 && status < 500 ? 1 : 0, now);
    this.metrics.put(api.id, '5xx', status >= 500 ? 1 : 0, now);
  }

  sample(now: number): void {
    for (const [id, { api, meter }] of this.meters) {
      const stack = `${api.stack.region}/${api.stack.name}`;
      const { requests, targetErrors, p95 } = meter.take();
      this.metrics.put(stack, 'requests', requests, now);
      this.metrics.put(stack, 'errors5xx', targetErrors, now);
      if (p95 !== undefined) this.metrics.put(stack, 'latencyP95', p95, now);
      if (requests === 0) this.meters.delete(id);
    }
  }
}
