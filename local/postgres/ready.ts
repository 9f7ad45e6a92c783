import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

const limitMs = 60_000;

/** Resolves when the server answers a query; crash recovery may take its time. */
export async function untilReady(url: string, lastLines: () => string[]): Promise<void> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const error = await tryQuery(url);
    if (!error) return;
    if (Date.now() > deadline) {
      throw new Error(`PostgreSQL is not ready after ${limitMs / 1000} s: ${error.message}\n${lastLines().join('\n')}`);
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
