import type { Service } from '../tasks/service.ts';
import type { MetricStore } from './metric-store.ts';
import { measureProcesses } from './process-use.ts';

/** A service to measure. */
export interface Subject {
  stack: string;
  service: Service;
}

/** Measures services, and stores the values under the names of the target group, and their sums under that of the stack. */
export function createSampler(store: MetricStore): (subjects: Subject[], now: number) => void {
  const before = new Map<Service, { cpuSeconds: number; time: number }>();
  return (subjects, now) => {
    const useOf = measureProcesses();
    const stacks = new Map<string, Record<string, number>>();
    for (const { stack, service } of subjects) {
      const { pids, healthy, group } = service;
      const traffic = group?.traffic.take();
      const use = useOf(pids);
      const earlier = before.get(service);
      if (use) before.set(service, { cpuSeconds: use.cpuSeconds, time: now });
      const spent = use && earlier ? use.cpuSeconds - earlier.cpuSeconds : undefined;
      const values: Record<string, number | undefined> = {
        runningTasks: pids.length,
        ...(group && { healthyHosts: healthy, unhealthyHosts: pids.length - healthy }),
        requests: traffic?.requests,
        errors5xx: traffic?.targetErrors,
        latencyP95: traffic?.p95,
        // The CPU time of a new process starts at 0.
        cpu: spent !== undefined && earlier && spent >= 0 ? (spent / ((now - earlier.time) / 1000)) * 100 : undefined,
        memory: use?.memoryBytes,
      };
      const total = stacks.get(stack) ?? {};
      stacks.set(stack, total);
      for (const [metric, value] of Object.entries(values)) {
        if (value === undefined) continue;
        total[metric] = (total[metric] ?? 0) + value;
        // A load balancer reports on hosts only while it has some.
        if (group && (pids.length > 0 || !metric.endsWith('Hosts')))
          store.put(targetGroupName(group.arn), metric, value, now);
      }
    }
    for (const [stack, total] of stacks)
      for (const [metric, value] of Object.entries(total)) store.put(stack, metric, value, now);
    for (const service of before.keys()) if (!subjects.some((s) => s.service === service)) before.delete(service);
  };
}

/** `targetgroup/<name>/<id>`, as alarms name it. */
const targetGroupName = (arn: string): string => arn.slice(arn.indexOf('targetgroup/'));
