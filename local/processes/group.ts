import { readdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { limits } from '../limits.ts';
import { type ProcStat, procStat } from './identity.ts';
import { signal } from './signal.ts';

/** All processes, from Linux's /proc; those that ended and wait to be reaped are left out. */
export const allProcesses = (): ProcStat[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => procStat(Number(name)))
    .filter((stat) => stat !== undefined)
    .filter((stat) => stat.state !== 'Z');

export const groupMembers = (group: number): ProcStat[] => allProcesses().filter((stat) => stat.group === group);

export function groupAlive(group: number): boolean {
  if (!signalGroup(group, 0)) return false;
  // Where nobody reaps orphans, a group of zombies answers signals for ever.
  return process.platform !== 'linux' || groupMembers(group).length > 0;
}

/** False when there is no such group. */
export const signalGroup = (group: number, name: NodeJS.Signals | 0): boolean => signal(-group, name);

/** Asks the group to stop with the signal `name`, and kills what is left of it after `timeoutMs`. */
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
