import { linkSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A lock in numbered files, of which the highest counts. It changes hands only by the creation of the next number, which
 * the file system grants to one process: removing the file of a process that has ended would be a race, because it may
 * have been replaced since it was read. The highest file is never removed, so no number is used twice.
 */
export interface LockFiles {
  /** The number of the present holder, and what it wrote; 0 when there has been none. */
  current(): { number: number; text: string };
  /** Whether the lock is ours now. */
  takeAfter(number: number, text: string): boolean;
  /** From now on, `number` counts as free. */
  release(number: number): void;
}

export function lockFiles(dir: string, name: string): LockFiles {
  const pattern = new RegExp(`^${name.replaceAll('.', '\\.')}(?:\\.(\\d+))?$`);
  const file = (number: number) => join(dir, number === 0 ? name : `${name}.${number}`);
  const draft = join(dir, `${name}.draft-${process.pid}`);
  const numbers = () =>
    readdirSync(dir)
      .map((entry) => pattern.exec(entry))
      .flatMap((match) => (match ? [Number(match[1] ?? 0)] : []))
      .sort((one, other) => other - one);
  return {
    current() {
      const number = numbers()[0] ?? 0;
      return { number, text: readText(file(number)) };
    },
    takeAfter(number, text) {
      const mine = number + 1;
      writeFileSync(draft, text, { mode: 0o600 });
      if (!linked(draft, file(mine))) return false;
      const [highest, ...older] = numbers();
      // It was free only because a later holder had removed it.
      const isMine = highest === mine;
      for (const other of isMine ? older : [mine]) rmSync(file(other), { force: true });
      return isMine;
    },
    // Emptied rather than written, which would fail on a full disk.
    release: (number) => truncateSync(file(number)),
  };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(from, { force: true });
  }
}
