import type { CustomerMetrics } from '@console/core/contract/customer';
import type { Service } from '../tasks/service.ts';
import { measureProcesses, type ProcessUse } from './process-use.ts';

export interface Recorder {
  series(key: string): CustomerMetrics;
  close(): void;
}

interface Subject {
  key: string;
  services: Service[];
}

type Sample = Record<string, number | undefined>;

const everyMs = 60_000;
/** Three hours. */
const kept = 180;

const units: Record<string, string> = {
  runningTasks: 'Count',
  healthyHosts: 'Count',
  requests: 'Count/Minute',
  errors5xx: 'Count/Minute',
  latencyP95: 'Milliseconds',
  cpu: 'Percent',
  memory: 'Bytes',
};

/** Takes a sample of each subject every minute and keeps the latest. */
export function recordMetrics(subjects: () => Subject[]): Recorder {
  const samples = new Map<string, { time: string; sample: Sample }[]>();
  const cpuBefore = new Map<string, number>();

  const take = () => {
    const time = new Date().toISOString();
    const present = subjects();
    const useOf = measureProcesses();
    for (const { key, services } of present) {
      const list = samples.get(key) ?? [];
      list.push({ time, sample: sampleOf(key, services, useOf, cpuBefore) });
      if (list.length > kept) list.shift();
      samples.set(key, list);
    }
    for (const key of samples.keys()) {
      if (present.some((subject) => subject.key === key)) continue;
      samples.delete(key);
      cpuBefore.delete(key);
    }
  };
  const timer = setInterval(take, everyMs);
  timer.unref();
  return {
    series: (key) => ({
      series: Object.entries(units).map(([id, unit]) => ({
        id,
        unit,
        points: (samples.get(key) ?? []).flatMap(({ time, sample }) => {
          const value = sample[id];
          return value === undefined ? [] : [{ time, value }];
        }),
      })),
    }),
    close: () => clearInterval(timer),
  };
}

function sampleOf(
  key: string,
  services: Service[],
  useOf: (groups: number[]) => ProcessUse | undefined,
  cpuBefore: Map<string, number>,
): Sample {
  const pids = services.flatMap((service) => service.pids);
  const traffic = services.flatMap((service) => service.group?.traffic.take() ?? []);
  const sum = (pick: (one: (typeof traffic)[number]) => number) => traffic.reduce((total, one) => total + pick(one), 0);
  const use = useOf(pids);
  const before = cpuBefore.get(key);
  if (use) cpuBefore.set(key, use.cpuSeconds);
  const spent = use && before !== undefined ? use.cpuSeconds - before : undefined;
  return {
    runningTasks: pids.length,
    healthyHosts: services.reduce((total, service) => total + service.healthy, 0),
    requests: sum((one) => one.requests),
    errors5xx: sum((one) => one.targetErrors),
    latencyP95: traffic.map((one) => one.p95).find((p95) => p95 !== undefined),
    // After a restart of a task the count begins anew.
    cpu: spent !== undefined && spent >= 0 ? (spent / (everyMs / 1000)) * 100 : undefined,
    memory: use?.memoryBytes,
  };
}
