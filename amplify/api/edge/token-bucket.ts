import { limits } from '../limits.ts';

export interface Rate {
  /** How fast the bucket fills. */
  perSecond: number;
  /** How much it holds. */
  burst: number;
}

/** A bucket of tokens per key. A request takes one, or waits. The least recently used keys are forgotten first. */
export class TokenBuckets {
  private readonly buckets = new Map<string, { tokens: number; at: number }>();

  constructor(private readonly rate: Rate) {}

  /** Takes a token; answers 0, or how many seconds to wait for one. */
  take(key: string, nowMs: number): number {
    const { perSecond, burst } = this.rate;
    const bucket = this.buckets.get(key) ?? { tokens: burst, at: nowMs };
    const filled = Math.min(burst, bucket.tokens + (Math.max(0, nowMs - bucket.at) / 1000) * perSecond);
    const enough = filled >= 1;
    this.buckets.delete(key);
    this.buckets.set(key, { tokens: enough ? filled - 1 : filled, at: nowMs });
    if (this.buckets.size > limits.rateKeys) this.buckets.delete(this.buckets.keys().next().value ?? '');
    return enough ? 0 : (1 - filled) / perSecond;
  }
}
