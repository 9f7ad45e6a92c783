import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { TargetGroup } from '../balancer/target-group.ts';
import { Service } from '../tasks/service.ts';
import { MetricStore, minuteMs, summarise } from './metric-store.ts';
import { createSampler } from './sampler.ts';
import { seriesOf } from './series.ts';

const check = { path: '/', codes: '200', intervalMs: 1, timeoutMs: 1, unhealthyThreshold: 1 };

/** A service with one task. */
class Running extends Service {
  constructor(private readonly pid = Number(process.pid)) {
    super({ startTask: () => Promise.reject(), onChange: () => {}, onEnd: () => {} });
  }
  override get pids(): number[] {
    return [this.pid];
  }
  override get healthy(): number {
    return 1;
  }
  readonly route = new TargetGroup('arn:targetgroup/a/1', check, 0);
  override get groups(): TargetGroup[] {
    return [this.route];
  }
}

it('measures tasks and requests', () => {
  const store = new MetricStore();
  const service = new Running();
  const sample = createSampler(store);
  for (const status of [200, 200, 503]) service.route.traffic.record(status, 12, true);
  sample([{ stack: 'r/s', service }], 0);
  sample([{ stack: 'r/s', service }], 10_000);

  const { series } = seriesOf(store, 'r/s', minuteMs);
  const latest = Object.fromEntries(series.map(({ id, points }) => [id, points.at(-1)?.value]));
  expect(latest).toMatchObject({ runningTasks: 1, healthyHosts: 1, requests: 3, errors5xx: 1, latencyP95: 12 });
  expect(series.find(({ id }) => id === 'requests')).toMatchObject({
    unit: 'Count/Minute',
    points: [{ time: '1970-01-01T00:00:00.000Z' }],
  });
  expect(seriesOf(store, 'r/s', 20_000).series.find(({ id }) => id === 'requests')?.points).toEqual([]);
  expect(store.buckets('targetgroup/a/1', 'unhealthyHosts')).toMatchObject([{ least: 0, most: 0, count: 2 }]);
});

it.runIf(process.platform === 'linux')('measures memory only while there are processes', async () => {
  const store = new MetricStore();
  const child = spawn('sleep', ['60'], { detached: true });
  const sample = createSampler(store);
  const service = new Running(child.pid);
  sample([{ stack: 'r/s', service }], 0);
  child.kill('SIGKILL');
  await once(child, 'exit');
  sample([{ stack: 'r/s', service }], minuteMs);
  expect(store.buckets('r/s', 'memory')).toMatchObject([{ start: 0, count: 1 }]);
  expect(store.buckets('r/s', 'memory')[0]?.least).toBeGreaterThan(0);
  expect(store.buckets('r/s', 'runningTasks')).toHaveLength(2);
});

it('keeps three hours, and drops what is no longer measured', () => {
  const store = new MetricStore();
  for (let minute = 0; minute < 200; minute += 1) store.put('s', 'm', minute, minute * minuteMs);
  expect(store.buckets('s', 'm')).toHaveLength(180);
  store.dropBefore(199 * minuteMs);
  expect(store.buckets('s', 'm')).toHaveLength(180);
  store.dropBefore(200 * minuteMs);
  expect(store.buckets('s', 'm')).toEqual([]);
});

it.each([
  ['Minimum', 1],
  ['Maximum', 4],
  ['Sum', 10],
  ['Average', 2.5],
  ['SampleCount', 4],
] as const)('sums minutes up by their %s', (statistic, expected) => {
  const store = new MetricStore();
  for (const [index, value] of [1, 2, 3, 4].entries()) store.put('s', 'm', value, index * 30_000);
  expect(summarise(store.buckets('s', 'm'), statistic)).toBe(expected);
});
