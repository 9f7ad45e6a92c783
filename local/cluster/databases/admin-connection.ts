import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { limits } from '../../limits.ts';

export type Query = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

const connectionLost = /^(ECONN|EPIPE|57P|08)/;

/**
 * Runs `work` on a new connection, and all of it again when the connection is lost: so every statement must be
 * repeatable.
 */
export async function withConnection<T>(url: string, work: (query: Query) => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + limits.postgres.retryMs; ; ) {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: limits.postgres.connectMs,
      // In a customer's database, functions and operators of the customer must not run with the administrator's rights.
      options: '-c search_path=pg_catalog',
    });
    // Without a listener the loss of the connection between two queries would end the process.
    client.on('error', () => {});
    try {
      await client.connect();
      return await work(async (text, values) => (await client.query(text, values)).rows);
    } catch (error) {
      if (!isLost(error) || Date.now() > deadline) throw error;
      await delay(limits.postgres.retryDelayMs);
    } finally {
      await client.end().catch(() => {});
    }
  }
}

function isLost(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return (
    connectionLost.test(code ?? '') || /Connection terminated|connection error|timeout expired/.test(message ?? '')
  );
}
