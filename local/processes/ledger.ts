import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const entry = z.object({
  name: z.string(),
  /** Leader of a process group of its own. */
  pid: z.int().min(2),
  /** See `processIdentity`. */
  identity: z.string(),
  stopSignal: z.string().transform((name) => name as NodeJS.Signals),
});
export type LedgerEntry = z.output<typeof entry>;

/** The processes that run: one small file each, so that the next console finds what a killed one left running. */
export interface Ledger {
  add(entry: LedgerEntry): void;
  remove(pid: number): void;
  entries(): LedgerEntry[];
}

export async function openLedger(dir: string): Promise<Ledger> {
  mkdirSync(dir, { recursive: true });
  const file = (pid: number) => join(dir, `${pid}.json`);
  return {
    add(added) {
      // Synchronous on purpose: nothing may happen between the start of a process and its entry.
      writeFileSync(`${file(added.pid)}.new`, JSON.stringify(added));
      renameSync(`${file(added.pid)}.new`, file(added.pid));
    },
    remove: (pid) => rmSync(file(pid), { force: true }),
    entries: () =>
      readdirSync(dir)
        .filter((name) => name.endsWith('.json'))
        .flatMap((name) => readEntry(join(dir, name))),
  };
}

function readEntry(path: string): LedgerEntry[] {
  try {
    return [entry.parse(JSON.parse(readFileSync(path, 'utf8')))];
  } catch {
    // Cut off by a power failure, which its process did not survive either.
    rmSync(path, { force: true });
    return [];
  }
}
