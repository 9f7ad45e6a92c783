import { readdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { limits } from '../limits.ts';
import { type ProcStat, procStat } from './identity.ts';
import { signal } from './signal.ts';

/** All processes, from Linux's /proc; without zombies. */
export const allProcesses = (): ProcStat[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => procStat(Number(name)))
    .filter((stat) => stat !== undefined)
    .filter((stat) => stat.state !== 'Z');

export const groupMembers = (group: number): ProcStat[] => allProcesses().filter((stat) => stat.group === group);

/** The members of a group, and all that they have started, also in groups of their own. */
export function descendants(group: number): ProcStat[] {
  const all = allProcesses();
  const found = new Map(all.filter((stat) => stat.group === group).map((stat) => [stat.pid, stat]));
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const stat of all) if (found.has(stat.parent)) found.set(stat.pid, stat);
  }
  return [...found.values()];
}

export function groupAlive(group: number): boolean {
  if (!signalGroup(group, 0)) return false;
  // Where orphans are not reaped, a group of zombies accepts signals for ever.
  return process.platform !== 'linux' || groupMembers(group).length > 0;
}

/** False when there is no such group. */
export const signalGroup = (group: number, name: NodeJS.Signals | 0): boolean => signal(-group, name);

/** Sends the signal `name` to the group, and kills what is left of it after `timeoutMs`. */
export async function stopGroup(group: number, name: NodeJS.Signals, timeoutMs: number): Promise<void> {
  signalGroup(group, name);
  if (await groupEnds(group, timeoutMs)) return;
  signalGroup(group, 'SIGKILL');
  await groupEnds(group, limits.process.killedMs);
}

async function groupEnds(group: number, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  for (let pause = 5; groupAlive(group); pause = Math.min(pause * 1.5, 100)) {
    if (Date.now() >= deadline) return false;
    await delay(pause);
  }
  return true;
}
