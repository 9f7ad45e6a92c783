import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '@console/core/errors';
import { isTransient, isUnreachable } from './failure.ts';

const attempts = 6;
const firstDelayMs = 20;
const longestDelayMs = 500;

/** Exponential backoff with full jitter, so that competing writers do not meet again. */
const backoff = (attempt: number): number =>
  Math.random() * Math.min(longestDelayMs, firstDelayMs * 2 ** (attempt - 1));

/**
 * Retries a request while the table is busy.
 * @throws DomainError unavailable when it stays busy or does not respond; any other error as it is
 */
export async function withRetries<T>(
  send: () => Promise<T>,
  wait: (ms: number) => Promise<unknown> = sleep,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (isTransient(error) && attempt < attempts) await wait(backoff(attempt));
      else throw unavailable(error);
    }
  }
}

function unavailable(error: unknown): unknown {
  if (isTransient(error)) {
    return new DomainError('unavailable', 'store-busy', 'Too many writes at the same time. Try again in a moment.', {
      cause: error,
    });
  }
  if (isUnreachable(error)) {
    return new DomainError('unavailable', 'store-unreachable', 'The table does not respond. Try again in a moment.', {
      cause: error,
    });
  }
  return error;
}
