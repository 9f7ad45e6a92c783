import type { Pool, PoolClient } from 'pg';
import type { Log } from '../log.ts';
import { type Migration, migrations } from './migrations.ts';

/** An arbitrary but fixed number: tasks that start at the same time wait for this lock. */
const lock = 7_204_173;

async function apply(client: PoolClient, migration: Migration): Promise<void> {
  await client.query('begin');
  await client.query(migration.sql);
  await client.query('insert into migrations (id, name) values ($1, $2)', [migration.id, migration.name]);
  await client.query('commit');
}

async function applyMissing(client: PoolClient, log: Log): Promise<void> {
  await client.query(
    'create table if not exists migrations (id int primary key, name text not null, applied_at timestamptz default now())',
  );
  const applied = await client.query<{ id: number }>('select id from migrations');
  const known = new Set(applied.rows.map((row) => row.id));
  for (const migration of migrations.filter(({ id }) => !known.has(id))) {
    await apply(client, migration);
    log.info('Migration applied', { migration: migration.id, name: migration.name });
  }
}

/** Applies new migrations. One task applies them while others wait. A migration that fails is rolled back. */
export async function migrate(pool: Pool, log: Log): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [lock]);
    await applyMissing(client, log);
  } finally {
    // Closing the connection rolls back an open transaction and releases the lock.
    client.release(true);
  }
}
