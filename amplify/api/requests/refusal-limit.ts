import { TokenBuckets } from '../edge/token-bucket.ts';
import { limits } from '../limits.ts';

export interface RefusalLimit {
  /**
   * Whether a refusal goes into the audit log; undefined when it does not. With it: how many of the actor's refusals did
   * not since the last one that did.
   */
  admit(actor: string, refusal: string, nowMs: number): { unlisted: number } | undefined;
}

/**
 * Keeps who is refused from filling the audit log, where nothing is ever deleted: the same refusal is listed once in a while,
 * and of different ones only so many.
 */
export function createRefusalLimit(): RefusalLimit {
  const repeated = new TokenBuckets({ perSecond: 1 / limits.refusalRepeatedSeconds, burst: 1 });
  const different = new TokenBuckets(limits.refusals);
  const unlisted = new Map<string, number>();
  return {
    admit(actor, refusal, nowMs) {
      const count = unlisted.get(actor) ?? 0;
      const isListed = repeated.take(`${actor} ${refusal}`, nowMs) === 0 && different.take(actor, nowMs) === 0;
      unlisted.delete(actor);
      if (isListed) return { unlisted: count };
      unlisted.set(actor, count + 1);
      if (unlisted.size > limits.rateKeys) unlisted.delete(unlisted.keys().next().value ?? '');
      return undefined;
    },
  };
}
