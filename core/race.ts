import { DomainError } from './errors.ts';
import { ConditionFailed } from './ports/store.ts';

const attempts = 40;
/** From this attempt on the racers keep apart by a pause of random length. */
const crowded = 4;
const longestPauseMs = 100;

/**
 * Runs `work`, which reads, decides and commits, again when somebody else changed what it had read. What is decided
 * then rests on the newer state. A lost race for an idempotency key is the caller's to answer.
 */
export async function retryRaces<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ConditionFailed) || error.change.kind === 'idempotency') throw error;
      if (attempt === attempts) {
        throw new DomainError('unavailable', 'busy', 'Too many changes at the same time: try again in a moment.', {
          cause: error,
        });
      }
      if (attempt >= crowded) await new Promise((resolve) => setTimeout(resolve, Math.random() * longestPauseMs));
    }
  }
}
