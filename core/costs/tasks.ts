import { assumptions } from './assumptions.ts';
import { hoursPerMonth } from './prices.ts';
import type { Usage } from './usage.ts';

interface TaskSize {
  cpu: number;
  memoryMiB: number;
}

/** Tasks of one size that run for so many hours in all. Containers beside the application's share them. */
export const taskHoursUsage = (hours: number, { cpu, memoryMiB }: TaskSize): Usage => ({
  fargateVcpuHour: (cpu / 1024) * hours,
  fargateGbHour: (memoryMiB / 1024) * hours,
});

/** `count` tasks of one size, all month. */
export const tasksUsage = (count: number, size: TaskSize): Usage => taskHoursUsage(count * hoursPerMonth, size);

/** The traffic and logs that an application is taken to cause while it runs. */
export const trafficUsage: Usage = {
  logGbIngested: assumptions.applicationLogGb,
  logGbMonth: assumptions.applicationLogGb,
  transferOutGb: assumptions.transferGb,
  // A capacity unit processes 1 GB an hour.
  loadBalancerUnitHour: assumptions.transferGb,
  natGb: assumptions.natGb,
};
