import { readFileSync } from 'node:fs';

/** The parent of a process; undefined where it is not known. */
function parentOf(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}

/** Parent and grandparent of a process, as far as they are known: npm starts a shell, and the shell starts the console. */
export function ancestorsOf(pid: number): number[] {
  const parent = pid === process.pid ? process.ppid : parentOf(pid);
  if (parent === undefined) return [];
  const grandparent = parentOf(parent);
  return grandparent === undefined ? [parent] : [parent, grandparent];
}

/** Whether an ancestor has ended: a process whose parent ends gets another parent. */
export const haveChanged = (before: readonly number[], now: readonly number[]): boolean =>
  before.some((pid, index) => now[index] !== undefined && now[index] !== pid);
