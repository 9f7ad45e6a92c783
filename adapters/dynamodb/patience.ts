import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '@console/core/errors';
import { isTransient, isUnreachable } from './failure.ts';

const attempts = 6;
const firstDelayMs = 20;
const longestDelayMs = 500;

/** Full jitter: competing writers do not meet again. */
const delayBefore = (attempt: number): number =>
  Math.random() * Math.min(longestDelayMs, firstDelayMs * 2 ** (attempt - 1));

/**
 * Sends until the table takes it, a bounded number of times.
 * @throws DomainError unavailable when it stays busy or does not answer; any other error as it is
 */
export async function patiently<T>(send: () => Promise<T>, wait: (ms: number) => Promise<unknown> = sleep): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (isTransient(error) && attempt < attempts) await wait(delayBefore(attempt));
      else throw unavailable(error);
    }
  }
}

function unavailable(error: unknown): unknown {
  if (isTransient(error)) {
    return new DomainError('unavailable', 'store-busy', 'Too much is being written at once: try again in a moment.', {
      cause: error,
    });
  }
  if (isUnreachable(error)) {
    return new DomainError('unavailable', 'store-unreachable', 'The table does not answer: try again in a moment.', {
      cause: error,
    });
  }
  return error;
}
