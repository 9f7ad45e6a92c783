import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { limits } from '../limits.ts';
import { ancestorsOf, haveChanged } from '../processes/ancestors.ts';
import { processIdentity } from '../processes/identity.ts';
import { signal } from '../processes/signal.ts';
import { lockFiles } from './lock-files.ts';

const holder = z.object({ pid: z.int().min(1), identity: z.string(), ancestors: z.array(z.int()) });
type Holder = z.infer<typeof holder>;

/**
 * Makes this process the only console on `dir`. Returns a function that releases the lock. A console whose terminal or
 * npm has ended is about to stop: it is asked to, and waited for.
 * @throws Error when another console uses `dir`
 */
export async function takeInstanceLock(dir: string): Promise<() => void> {
  const files = lockFiles(dir, 'console.lock');
  const end = Date.now() + limits.console.previousStopMs;
  for (;;) {
    const { number, text } = files.current();
    const other = parseHolder(text);
    if (!other || processIdentity(other.pid) !== other.identity) {
      if (files.takeAfter(number, JSON.stringify(self()))) return () => files.release(number + 1);
      continue;
    }
    if (!isOrphan(other) || Date.now() > end) {
      throw new Error(
        `Another console (process ${other.pid}) is already using DATA_DIR ${dir}: stop it first, or set DATA_DIR to another folder.`,
      );
    }
    signal(other.pid, 'SIGTERM');
    await delay(limits.console.previousCheckMs);
  }
}

const self = (): Holder => ({
  pid: process.pid,
  identity: processIdentity(process.pid) ?? '',
  ancestors: ancestorsOf(process.pid),
});

/** Undefined for a lock that was released. */
function parseHolder(text: string): Holder | undefined {
  try {
    return holder.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Whether a process that started it has ended. */
const isOrphan = ({ pid, ancestors }: Holder): boolean => haveChanged(ancestors, ancestorsOf(pid));
