import type pg from 'pg';
import { servingLock, versionOf } from './database.ts';
import { hashed } from './passwords.ts';
import { settings } from './settings.ts';

/** As Odoo, it makes a first user whose password everybody knows. */
export async function initialize(pool: pg.Pool): Promise<void> {
  if ((await versionOf(pool)) !== undefined) throw new Error('The database is initialized already');
  await pool.query('create table meta (version text not null)');
  await pool.query('create table users (login text primary key, password text not null, language text)');
  await pool.query('insert into users (login, password) values ($1, $2)', ['admin', hashed('admin')]);
  await pool.query('insert into meta values ($1)', [settings.version]);
  console.log(`initialized for version ${settings.version}`);
}

export async function setFirstAdmin(pool: pg.Pool): Promise<void> {
  const password = process.env.ADMIN_PASSWORD ?? '';
  if (password === '') throw new Error('ADMIN_PASSWORD is missing');
  await pool.query('update users set password = $1, language = $2 where login = $3', [
    hashed(password),
    settings.language,
    'admin',
  ]);
  console.log('the first administrator has a password');
}

/** Refuses while a process of any version serves. */
export async function update(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as alone', [servingLock]);
    if (!rows[0]?.alone) throw new Error('The application still runs: stop it first');
    await client.query('update meta set version = $1', [settings.version]);
    console.log(`updated to version ${settings.version}`);
  } finally {
    client.release(true);
  }
}
