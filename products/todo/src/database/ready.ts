import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Log } from '../log.ts';
import { migrate } from './migrate.ts';

const longestPause = 5_000;

export interface Readiness {
  ready: boolean;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Migrates the database, and retries until it succeeds or `signal` aborts. Then the application can serve requests. */
export async function becomeReady(pool: Pool, state: Readiness, log: Log, signal: AbortSignal): Promise<void> {
  for (let wait = 250; !signal.aborted; wait = Math.min(wait * 2, longestPause)) {
    try {
      await migrate(pool, log);
      state.ready = true;
      log.info('Ready');
      return;
    } catch (error) {
      if (signal.aborted) return;
      log.error('The database is not ready', { reason: reasonOf(error), retryInMs: wait });
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  }
}
