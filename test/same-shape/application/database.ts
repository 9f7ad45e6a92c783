import pg from 'pg';
import { settings } from './settings.ts';

const local = new Set(['127.0.0.1', 'localhost']);

export const openPool = (database: string): pg.Pool =>
  new pg.Pool({
    ...settings.database,
    database,
    max: 3,
    ssl: local.has(settings.database.host) ? false : { rejectUnauthorized: false },
  });

/** Held by each process that serves; alone by an update. */
export const servingLock = 8069;

/** The version that the database is of; undefined before it is initialised. */
export async function versionOf(pool: pg.Pool): Promise<string | undefined> {
  const { rows: tables } = await pool.query("select to_regclass('meta') as name");
  if (tables[0]?.name === null) return undefined;
  const { rows } = await pool.query('select version from meta');
  return rows[0]?.version;
}
