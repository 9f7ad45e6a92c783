import { assumptions } from './assumptions.ts';
import { hoursPerMonth } from './prices.ts';
import type { Usage } from './usage.ts';

/** An application with `count` tasks of one size, and the traffic and logs that it is taken to cause. */
export function tasksUsage(count: number, { cpu, memoryMiB }: { cpu: number; memoryMiB: number }): Usage {
  if (count === 0) return {};
  return {
    fargateVcpuHour: (cpu / 1024) * count * hoursPerMonth,
    fargateGbHour: (memoryMiB / 1024) * count * hoursPerMonth,
    logGbIngested: assumptions.applicationLogGb,
    logGbMonth: assumptions.applicationLogGb,
    transferOutGb: assumptions.transferGb,
    // A capacity unit processes 1 GB an hour.
    loadBalancerUnitHour: assumptions.transferGb,
    natGb: assumptions.natGb,
  };
}
