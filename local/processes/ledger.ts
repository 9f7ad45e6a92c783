import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { processIdentity } from './identity.ts';

const entry = z.object({
  name: z.string(),
  stopSignal: z.string().transform((name) => name as NodeJS.Signals),
  /** The user that it runs as, when nothing else does. */
  uid: z.int().min(1).optional(),
  /** Leader of a process group of its own. Not known when the console ended as it started the process. */
  pid: z.int().min(2).optional(),
  /** See `processIdentity`. */
  identity: z.string().optional(),
});
type Entry = z.output<typeof entry>;
export type LedgerEntry = Entry & { id: string };

/** The record of one process. */
export interface LedgerRecord {
  id: string;
  started(pid: number): void;
  /** Once it has started. */
  rename(name: string): void;
  remove(): void;
}

/** The processes that run: one small file each, so that the next console finds what a killed one left running. */
export interface Ledger {
  /** Records a process that is about to start. @throws Error when that is not possible: then it must not start */
  announce(process: Pick<Entry, 'name' | 'stopSignal' | 'uid'>): LedgerRecord;
  entries(): LedgerEntry[];
  remove(id: string): void;
}

/** The pid is added to a file of this size in its place, which needs no space on a full disk. */
const fileBytes = 1024;

export async function openLedger(dir: string): Promise<Ledger> {
  mkdirSync(dir, { recursive: true });
  const file = (id: string) => join(dir, `${id}.json`);
  const remove = (id: string) => rmSync(file(id), { force: true });
  return {
    announce(announced) {
      const id = randomBytes(12).toString('hex');
      try {
        writeFileSync(file(id), textOf(announced), { mode: 0o600 });
      } catch (error) {
        remove(id);
        throw error;
      }
      let content: Entry = announced;
      const write = (changed: Partial<Entry>) => {
        content = { ...content, ...changed };
        overwrite(file(id), textOf(content));
      };
      return {
        id,
        started: (pid) => write({ pid, identity: processIdentity(pid) }),
        rename: (name) => write({ name }),
        remove: () => remove(id),
      };
    },
    remove,
    entries: () =>
      readdirSync(dir)
        .filter((name) => name.endsWith('.json'))
        .map((name) => ({ id: name.slice(0, -'.json'.length), ...readEntry(join(dir, name)) })),
  };
}

const textOf = (content: Entry): string => `${JSON.stringify(content).padEnd(fileBytes - 1)}\n`;

function overwrite(path: string, text: string): void {
  try {
    const descriptor = openSync(path, 'r+');
    try {
      writeSync(descriptor, text);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // The process is still found by its mark.
  }
}

/** A file that cannot be read, such as one cut off by a power failure, still has the id in its name. */
function readEntry(path: string): Entry {
  try {
    return entry.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { name: 'a process', stopSignal: 'SIGTERM' };
  }
}
