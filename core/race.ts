import { DomainError } from './errors.ts';
import { ConditionFailed } from './ports/store.ts';

const attempts = 40;
/** From this attempt on, a pause of random length (jitter) separates the competitors. */
const firstWithJitter = 4;
const longestPauseMs = 100;

/**
 * Optimistic locking: runs `work`, which reads, decides and commits, again when a record it had read was changed in the
 * meantime. A lost race for an idempotency key is left to the caller.
 */
export async function retryRaces<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ConditionFailed) || error.change.kind === 'idempotency') throw error;
      if (attempt === attempts) {
        throw new DomainError('unavailable', 'busy', 'Too many changes at the same time. Try again in a moment.', {
          cause: error,
        });
      }
      if (attempt >= firstWithJitter)
        await new Promise((resolve) => setTimeout(resolve, Math.random() * longestPauseMs));
    }
  }
}
