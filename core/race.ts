import { DomainError } from './errors.ts';
import { ConditionFailed, type Kind } from './ports/store.ts';

const attempts = 40;
/** From this attempt on, a pause of random length (jitter) separates the competitors. */
const firstWithJitter = 4;
const longestPauseMs = 100;

/**
 * Optimistic locking: runs `work`, which reads, decides and commits, again when a record it had read was changed in the
 * meantime. A lost race for a record of the kinds in `left` is left to the caller, who remembers the answer there.
 */
export async function retryRaces<T>(
  work: () => Promise<T>,
  left: readonly Kind[] = ['idempotency', 'batch'],
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ConditionFailed) || left.includes(error.change.kind)) throw error;
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
