import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Server } from '../processes/start-server.ts';

const timeoutMs = 60_000;
const exitsOfABrokenServer = 4;

/** Resolves when the server answers a query: crash recovery may take a while, but a server that keeps ending is broken. */
export async function untilReady(url: string, server: Server): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const error = await tryQuery(url);
    if (!error) return;
    const isBroken = server.exits >= exitsOfABrokenServer;
    if (isBroken || Date.now() > deadline) {
      const what = isBroken ? 'PostgreSQL does not start' : `PostgreSQL is not ready after ${timeoutMs / 1000} s`;
      throw new Error(`${what}: ${server.lastLines(10).join('\n') || error.message}`);
    }
    await delay(25);
  }
}

async function tryQuery(url: string): Promise<Error | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
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
