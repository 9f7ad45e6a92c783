import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { limits } from '../limits.ts';
import type { Server } from '../processes/start-server.ts';

/** Resolves when the server answers a query: crash recovery may take a while, but a server that keeps ending is broken. */
export async function untilReady(url: string, server: Server): Promise<void> {
  const deadline = Date.now() + limits.postgres.startMs;
  for (;;) {
    const error = await tryQuery(url);
    if (!error) return;
    const isBroken = server.exits >= limits.postgres.exitsBeforeReady;
    if (isBroken || Date.now() > deadline) {
      const what = isBroken
        ? 'PostgreSQL does not start'
        : `PostgreSQL is not ready after ${limits.postgres.startMs / 1000} s`;
      throw new Error(`${what}: ${server.lastLines(10).join('\n') || error.message}`);
    }
    await delay(limits.postgres.startCheckMs);
  }
}

async function tryQuery(url: string): Promise<Error | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: limits.postgres.connectMs });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    await client.end().catch(() => {});
  }
}
