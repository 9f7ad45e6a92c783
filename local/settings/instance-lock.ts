import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { limits } from '../limits.ts';
import { ancestorsOf, haveChanged } from '../processes/ancestors.ts';
import { processIdentity } from '../processes/identity.ts';
import { signal } from '../processes/signal.ts';

const holder = z.object({ pid: z.int().min(1), identity: z.string(), ancestors: z.array(z.int()) });
type Holder = z.infer<typeof holder>;

/**
 * Makes this process the only console on `dir`; answers how to release it. A console whose terminal or npm is gone is on
 * its way out: it is asked to stop, and waited for.
 * @throws Error when another console is at work there
 */
export async function takeInstanceLock(dir: string): Promise<() => void> {
  const file = join(dir, 'console.lock');
  const end = Date.now() + limits.console.previousStopMs;
  for (;;) {
    if (create(file)) return () => rmSync(file, { force: true });
    const other = readHolder(file);
    if (!other || processIdentity(other.pid) !== other.identity) {
      rmSync(file, { force: true });
      continue;
    }
    if (!isOrphan(other) || Date.now() > end) {
      throw new Error(
        `Another console (process ${other.pid}) is at work on DATA_DIR ${dir}: stop it first, or set DATA_DIR to another folder.`,
      );
    }
    signal(other.pid, 'SIGTERM');
    await delay(limits.console.previousCheckMs);
  }
}

function create(file: string): boolean {
  const own: Holder = {
    pid: process.pid,
    identity: processIdentity(process.pid) ?? '',
    ancestors: ancestorsOf(process.pid),
  };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return holder.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Whether a process that started it is gone. */
const isOrphan = ({ pid, ancestors }: Holder): boolean => haveChanged(ancestors, ancestorsOf(pid));
