import type pg from 'pg';
import { copyIn } from './copy-in.ts';
import { type DumpItem, itemsOf } from './items.ts';
import { DumpRefused } from './refused.ts';
import { headOf, treat } from './rules.ts';

export interface Loaded {
  statements: number;
  rows: number;
  /** What was not done, and how often. */
  leftOut: Record<string, number>;
}

/** A statement that PostgreSQL refused. */
export class LoadFailed extends Error {}

/** What a dump deletes before it creates it, and settings of another version of PostgreSQL. */
const nothingToDo = new Set(['42P01', '42704', '42883', '3F000']);
const mayFindNothing = /^(drop|set|reset|alter\s+table\s+(if\s+exists\s+)?(only\s+)?\S+\s+drop)\b/i;

/** Runs what is in a dump, with the rights of the client's role. @throws DumpRefused, LoadFailed */
export async function loadDump(
  client: pg.Client,
  content: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<Loaded> {
  const loaded: Loaded = { statements: 0, rows: 0, leftOut: {} };
  const leaveOut = (what: string) => {
    loaded.leftOut[what] = (loaded.leftOut[what] ?? 0) + 1;
  };
  // Whatever is lost when the machine fails now is made again from the dump.
  await client.query('SET synchronous_commit = off');
  for await (const item of itemsOf(content)) {
    signal.throwIfAborted();
    const sql = runnable(item, leaveOut);
    if (sql === undefined) continue;
    try {
      loaded.rows += item.kind === 'copy' ? await copyIn(client, sql, item.rows) : await run(client, sql);
      loaded.statements += 1;
    } catch (error) {
      if (error instanceof DumpRefused || signal.aborted) throw error;
      if (!mayFindNothing.test(sql) || !nothingToDo.has((error as { code?: string }).code ?? '')) {
        throw new LoadFailed(`${headOf(sql)}: ${error instanceof Error ? error.message : String(error)}`);
      }
      leaveOut('statements about what is not there');
    }
  }
  return loaded;
}

function runnable(item: DumpItem, leaveOut: (what: string) => void): string | undefined {
  if (item.kind === 'copy') return item.sql;
  if (item.kind !== 'statement') return undefined;
  const treatment = treat(item.sql);
  if (treatment.do === 'refuse') throw new DumpRefused(treatment.why);
  if (treatment.do === 'run') return treatment.sql;
  leaveOut(treatment.what);
  return undefined;
}

async function run(client: pg.Client, sql: string): Promise<number> {
  const { command, rowCount } = await client.query(sql);
  return command === 'INSERT' ? (rowCount ?? 0) : 0;
}
