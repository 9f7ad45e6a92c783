import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

const limitMs = 60_000;
const endsOfABrokenServer = 4;

interface Watched {
  /** How often the server has ended. */
  ends(): number;
  lastLines(): string[];
}

/** Resolves when the server answers a query; crash recovery may take its time, but ending again and again may not. */
export async function untilReady(url: string, { ends, lastLines }: Watched): Promise<void> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const error = await tryQuery(url);
    if (!error) return;
    const hopeless = ends() >= endsOfABrokenServer;
    if (hopeless || Date.now() > deadline) {
      const what = hopeless ? 'PostgreSQL does not start' : `PostgreSQL is not ready after ${limitMs / 1000} s`;
      throw new Error(`${what}: ${lastLines().join('\n') || error.message}`);
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
