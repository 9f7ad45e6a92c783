import pg from 'pg';
import { afterRows, beforeRows, leftOut, tablesWithRows } from './statements.ts';

/** A statement, or another piece of the dump, with its line break. */
export type Write = (text: string) => Promise<void>;

export interface Dumped {
  tables: number;
  rows: number;
  /** What the database has and the dump does not: `policies: 2`. */
  leftOut: string[];
}

/** How many rows are read, and written with one statement, at a time. */
const batch = 200;

const settings = [
  "SET client_encoding = 'UTF8'",
  'SET standard_conforming_strings = on',
  // A body may name what comes later.
  'SET check_function_bodies = false',
  "SELECT pg_catalog.set_config('search_path', '', false)",
];

/**
 * Writes a database as SQL that its owner can run in an empty one: as it was at one moment, with everything that the
 * connection may read. Comments, owners and rights are not in it.
 */
export async function dumpDatabase(client: pg.ClientBase, write: Write): Promise<Dumped> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    for (const setting of [
      "search_path = ''",
      "datestyle = 'ISO'",
      "intervalstyle = 'postgres'",
      "bytea_output = 'hex'",
    ])
      await client.query(`SET LOCAL ${setting}`);
    const writeAll = async (queries: readonly string[]) => {
      for (const query of queries) {
        const { rows } = await client.query<{ sql: string }>(query);
        for (const { sql } of rows) await write(`${sql.trimEnd()};\n`);
      }
    };
    for (const setting of settings) await write(`${setting};\n`);
    await writeAll(beforeRows);
    const { rows: tables } = await client.query<{ name: string; columns: string[] }>(tablesWithRows);
    let rows = 0;
    for (const table of tables) rows += await dumpRows(client, table, write);
    await writeAll(afterRows);
    const { rows: missing } = await client.query<{ kind: string; number: number }>(leftOut);
    return { tables: tables.length, rows, leftOut: missing.map(({ kind, number }) => `${kind}: ${number}`) };
  } finally {
    await client.query('ROLLBACK');
  }
}

async function dumpRows(
  client: pg.ClientBase,
  { name, columns }: { name: string; columns: string[] },
  write: Write,
): Promise<number> {
  if (columns.length === 0) return 0;
  const texts = columns.map((column) => `${column}::pg_catalog.text`).join(', ');
  await client.query(`DECLARE dumped NO SCROLL CURSOR FOR SELECT ${texts} FROM ONLY ${name}`);
  let count = 0;
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({ text: `FETCH ${batch} FROM dumped`, rowMode: 'array' });
    if (rows.length === 0) break;
    count += rows.length;
    const values = rows.map((row) => `(${row.map(literal).join(', ')})`).join(',\n');
    await write(`INSERT INTO ${name} (${columns.join(', ')}) OVERRIDING SYSTEM VALUE VALUES\n${values};\n`);
  }
  await client.query('CLOSE dumped');
  return count;
}

const literal = (value: string | null): string => (value === null ? 'NULL' : pg.escapeLiteral(value).trimStart());
