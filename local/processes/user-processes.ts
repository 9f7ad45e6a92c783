import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { limits } from '../limits.ts';
import { allProcesses } from './group.ts';

/** Below are the users of people, services and containers. */
export const lowestOwnUid = 1_879_048_192;
export const highestOwnUid = 2_147_483_645;

/**
 * Kills every process of a user that runs nothing but one customer's applications. The user does it itself: the kernel
 * then reaches all of them at once, also those that start others all the time.
 */
export async function killUser(uid: number): Promise<void> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  if (uid < lowestOwnUid)
    throw new Error(`The user id ${uid} does not belong to a customer, so its processes are not ended`);
  const deadline = Date.now() + limits.process.killedMs;
  while (hasProcesses(uid) && Date.now() < deadline) {
    const killer = spawn('/bin/sh', ['-c', 'kill -9 -1'], { uid, gid: uid, env: {}, cwd: '/', stdio: 'ignore' });
    await once(killer, 'close').catch(() => {});
    await delay(5);
  }
}

const hasProcesses = (uid: number): boolean => allProcesses().some(({ pid }) => usersOf(pid).includes(uid));

/** Real, effective, saved and of the file system. */
function usersOf(pid: number): number[] {
  try {
    const [, ids = ''] = /^Uid:\s+(.+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? [];
    return ids.split(/\s+/).map(Number);
  } catch {
    return [];
  }
}
