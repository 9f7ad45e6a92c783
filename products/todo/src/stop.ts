import type { Server } from 'node:http';
import type { Pool } from 'pg';
import type { Log } from './log.ts';

const stopTimeout = 9_000;

/** Finishes the requests in progress, then closes the database connections. Waits nine seconds at most. */
export async function stop(server: Server, pool: Pool, log: Log): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const limit = setTimeout(() => server.closeAllConnections(), stopTimeout);
  server.closeIdleConnections();
  await closed;
  clearTimeout(limit);
  await Promise.race([pool.end(), new Promise((resolve) => setTimeout(resolve, 500).unref())]);
  log.info('Stopped');
}
