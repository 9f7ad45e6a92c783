import { setTimeout as sleep } from 'node:timers/promises';
import { limits } from '../limits.ts';

interface Attempt {
  count: number;
  /** When the request was first sent, in ms of `Date.now()`. */
  since: number;
}

interface Failure {
  errorType: 'TRANSIENT' | 'THROTTLING' | 'SERVER_ERROR' | 'CLIENT_ERROR';
}

const tokenOf = (attempt: Attempt) => ({
  ...attempt,
  getRetryCount: () => attempt.count,
  getRetryDelay: () => 0,
});

/**
 * A retry strategy of the AWS SDK with a limit in time: its own ones share a budget among all requests, which a
 * restart of dynoxide under load would use up.
 */
export const retryFor = (milliseconds: number) => ({
  mode: 'standard',

  acquireInitialRetryToken: async () => tokenOf({ count: 0, since: Date.now() }),

  async refreshRetryTokenForRetry(token: object, { errorType }: Failure) {
    const { count, since } = token as Attempt;
    const isOver = Date.now() - since > milliseconds;
    if (errorType === 'CLIENT_ERROR' || isOver) throw new Error('No more retries');
    await sleep(Math.min(limits.dynoxide.longestRetryDelayMs, 10 * 2 ** count) * (0.5 + Math.random() / 2));
    return tokenOf({ count: count + 1, since });
  },

  recordSuccess: () => {},
});
