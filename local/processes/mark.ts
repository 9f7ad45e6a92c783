import { readFileSync } from 'node:fs';
import { allProcesses } from './group.ts';
import type { ProcStat } from './identity.ts';

/** The environment variable by which a process is found whose start was recorded and its pid was not. */
export const processMark = 'DEPLOYMENT_CONSOLE_PROCESS';

/** The processes that were started under a record of the ledger, and their children; known on Linux only. */
export function markedProcesses(id: string): ProcStat[] {
  if (process.platform !== 'linux') return [];
  return allProcesses().filter(({ pid }) => environmentOf(pid).includes(`${processMark}=${id}`));
}

function environmentOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
