import type { StackRef } from '@console/core/ports/stacks';
import pg from 'pg';
import type { Query } from './admin-connection.ts';
import { release } from './ownership.ts';

const { escapeIdentifier: id } = pg;

/** Owns everything in snapshots, so that it can be given to another role as a whole. Nobody can sign in as it. */
export const snapshotRole = 'console_snapshots';

/** Creates what snapshots need. */
export async function prepareSnapshots(query: Query): Promise<void> {
  await query(
    'CREATE TABLE IF NOT EXISTS console.snapshots (name text PRIMARY KEY, region text NOT NULL, stack text NOT NULL, created_at timestamptz NOT NULL DEFAULT now())',
  );
  const [role] = await query('SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = $1', [snapshotRole]);
  if (!role) await query(`CREATE ROLE ${id(snapshotRole)} NOLOGIN`);
}

/** Notes which stack a snapshot is of. */
export const noteSnapshot = (query: Query, name: string, { region, name: stack }: StackRef): Promise<unknown> =>
  query('INSERT INTO console.snapshots (name, region, stack) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
    name,
    region,
    stack,
  ]);

/** The snapshots that stacks have left. */
export class DatabaseSnapshots {
  constructor(private readonly asAdmin: <T>(work: (query: Query) => Promise<T>) => Promise<T>) {}

  /** The last one of the stack since then (ISO 8601). */
  last({ region, name }: StackRef, since: string): Promise<string | undefined> {
    return this.asAdmin(async (query) => {
      const [found] = await query(
        'SELECT name FROM console.snapshots WHERE region = $1 AND stack = $2 AND created_at >= $3 ORDER BY created_at DESC LIMIT 1',
        [region, name, since],
      );
      return found && String(found.name);
    });
  }

  /** Nothing that is not a snapshot is ever dropped. */
  remove(name: string): Promise<void> {
    return this.asAdmin(async (query) => {
      const [found] = await query('SELECT 1 FROM console.snapshots WHERE name = $1', [name]);
      if (!found) return;
      await query(`DROP DATABASE IF EXISTS ${id(name)} WITH (FORCE)`);
      await release(query, 'snapshot', name);
      await query('DELETE FROM console.snapshots WHERE name = $1', [name]);
    });
  }
}
