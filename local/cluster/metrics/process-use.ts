import { allProcesses } from '../../processes/group.ts';

const ticksPerSecond = 100;
const pageBytes = 4096;

export interface ProcessUse {
  /** Since the processes started. */
  cpuSeconds: number;
  memoryBytes: number;
}

/** Returns what the processes of groups use now; undefined where that is not known, or when there are none. */
export function measureProcesses(): (groups: readonly number[]) => ProcessUse | undefined {
  if (process.platform !== 'linux') return () => undefined;
  const all = allProcesses();
  return (groups) => {
    const members = all.filter((stat) => groups.includes(stat.group));
    if (members.length === 0) return undefined;
    return {
      cpuSeconds: members.reduce((sum, member) => sum + member.cpuTicks, 0) / ticksPerSecond,
      memoryBytes: members.reduce((sum, member) => sum + member.residentPages, 0) * pageBytes,
    };
  };
}
