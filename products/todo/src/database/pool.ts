import { Pool } from 'pg';
import type { Log } from '../log.ts';
import type { DatabaseSettings } from '../settings.ts';

/** A serverless database can need a minute to resume, and pauses only without open connections. */
const connectTimeout = 60_000;
const idleTimeout = 10_000;
const statementTimeout = 15_000;

export function openPool({ verifyTls, ...connection }: DatabaseSettings, log: Log): Pool {
  const pool = new Pool({
    ...connection,
    ssl: verifyTls,
    min: 0,
    max: 5,
    connectionTimeoutMillis: connectTimeout,
    idleTimeoutMillis: idleTimeout,
    statement_timeout: statementTimeout,
    keepAlive: true,
    application_name: 'todo',
  });
  // Without a handler, a lost idle connection would end the process.
  pool.on('error', (error) => log.error('The database closed a connection', { reason: error.message }));
  return pool;
}

/** Temporary errors of PostgreSQL and the network. */
const passing = /^(08|53|57P|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)/;
const passingMessages = /terminated|timeout|not queryable|shutting down/i;

export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string') return passing.test(error.code);
  return passingMessages.test(error.message);
}
