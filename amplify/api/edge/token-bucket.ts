export interface Rate {
  /** How fast the bucket fills. */
  perSecond: number;
  /** How much it holds. */
  burst: number;
}

/** Keys that are remembered; the one asked for longest ago goes first, which at worst gives it a full bucket. */
const mostKeys = 10_000;

/** A bucket of tokens per key. A request takes one; when there is none it has to wait. */
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
    if (this.buckets.size > mostKeys) this.buckets.delete(this.buckets.keys().next().value ?? '');
    return enough ? 0 : (1 - filled) / perSecond;
  }
}
