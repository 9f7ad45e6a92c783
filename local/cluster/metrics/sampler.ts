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
      const { pids, healthy, groups } = service;
      const use = useOf(pids);
      const earlier = before.get(service);
      if (use) before.set(service, { cpuSeconds: use.cpuSeconds, time: now });
      const spent = use && earlier ? use.cpuSeconds - earlier.cpuSeconds : undefined;
      const total = stacks.get(stack) ?? {};
      stacks.set(stack, total);
      add(total, {
        runningTasks: pids.length,
        // The CPU time of a new process starts at 0.
        cpu: spent !== undefined && earlier && spent >= 0 ? (spent / ((now - earlier.time) / 1000)) * 100 : undefined,
        memory: use?.memoryBytes,
      });
      const hosts = { healthyHosts: healthy, unhealthyHosts: pids.length - healthy };
      if (groups.length > 0) add(total, hosts);
      for (const { arn, traffic } of groups) {
        const { requests, targetErrors: errors5xx, p95: latencyP95 } = traffic.take();
        add(total, { requests, errors5xx });
        if (latencyP95 !== undefined) total.latencyP95 = Math.max(total.latencyP95 ?? 0, latencyP95);
        // A load balancer reports on hosts only while it has some.
        const reported = { requests, errors5xx, ...(pids.length > 0 && hosts) };
        for (const [metric, value] of Object.entries(reported)) store.put(targetGroupName(arn), metric, value, now);
      }
    }
    for (const [stack, total] of stacks)
      for (const [metric, value] of Object.entries(total)) store.put(stack, metric, value, now);
    for (const service of before.keys()) if (!subjects.some((s) => s.service === service)) before.delete(service);
  };
}

function add(total: Record<string, number>, values: Readonly<Record<string, number | undefined>>): void {
  for (const [metric, value] of Object.entries(values))
    if (value !== undefined) total[metric] = (total[metric] ?? 0) + value;
}

/** `targetgroup/<name>/<id>`, as alarms name it. */
const targetGroupName = (arn: string): string => arn.slice(arn.indexOf('targetgroup/'));
