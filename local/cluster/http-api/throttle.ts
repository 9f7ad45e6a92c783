import type { Stage, Throttle } from './model.ts';

interface Bucket {
  tokens: number;
  at: number;
}

/** The limits of stages on requests a second, with bursts. */
export class Throttles {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Whether the request is within the limits. */
  allows({ api, name, throttle, routeThrottles }: Stage, routeKey: string): boolean {
    const ofRoute = routeThrottles[routeKey];
    const limit = ofRoute ?? throttle;
    return this.take(`${api}/${name}/${ofRoute ? routeKey : ''}`, limit);
  }

  private take(key: string, { perSecond, burst }: Throttle): boolean {
    if (perSecond === undefined && burst === undefined) return true;
    const most = burst ?? perSecond ?? 0;
    const now = this.now();
    const bucket = this.buckets.get(key) ?? { tokens: most, at: now };
    const tokens = Math.min(most, bucket.tokens + ((now - bucket.at) / 1000) * (perSecond ?? 0));
    const allowed = tokens >= 1;
    this.buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at: now });
    return allowed;
  }
}
