import type { Server } from 'node:http';
import type { Pool } from 'pg';
import type { Log } from './log.ts';

const longestStop = 9_000;

/** Finishes requests in progress, and then closes the database connections. Gives up after nine seconds. */
export async function stop(server: Server, pool: Pool, log: Log): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const limit = setTimeout(() => server.closeAllConnections(), longestStop);
  server.closeIdleConnections();
  await closed;
  clearTimeout(limit);
  await Promise.race([pool.end(), new Promise((resolve) => setTimeout(resolve, 500).unref())]);
  log.info('Stopped');
}
