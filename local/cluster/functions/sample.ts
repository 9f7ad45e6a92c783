import type { MetricStore } from '../metrics/metric-store.ts';
import { measureProcesses } from '../metrics/process-use.ts';
import type { Functions } from './functions.ts';

/** Stores how many processes the functions of each stack have, and what they use. */
export function sampleFunctions(functions: Functions, metrics: MetricStore, now: number): void {
  const stacks = new Map<string, number[]>();
  for (const { arn, stack } of functions.all()) {
    const key = `${stack.region}/${stack.name}`;
    stacks.set(key, [...(stacks.get(key) ?? []), ...functions.pidsOf(arn)]);
  }
  if (stacks.size === 0) return;
  const useOf = measureProcesses();
  for (const [stack, pids] of stacks) {
    metrics.put(stack, 'runningTasks', pids.length, now);
    const use = useOf(pids);
    if (use) metrics.put(stack, 'memory', use.memoryBytes, now);
  }
}
