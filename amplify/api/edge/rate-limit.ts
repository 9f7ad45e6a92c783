import type { MiddlewareHandler } from 'hono';
import type { Env } from '../api.ts';
import { type ApiDeps, type ApiSettings, defaultRates, type Rates } from '../deps.ts';
import { HttpProblem } from '../problems/http-problem.ts';
import { sourceIp } from './source-ip.ts';
import { TokenBuckets } from './token-bucket.ts';

const ratesOf = ({ rates, mode }: ApiSettings): Rates => rates ?? defaultRates[mode];

/** Before authentication. In memory: on Lambda each instance counts for itself, and API Gateway throttles all together. */
export function limitByAddress({ settings, clock }: ApiDeps): MiddlewareHandler<Env> {
  const buckets = new TokenBuckets(ratesOf(settings).address);
  return async (c, next) => {
    refuseWhenEmpty(buckets.take(sourceIp(c) ?? '', clock.now().getTime()));
    await next();
  };
}

export function limitByPerson({ settings, clock }: ApiDeps): MiddlewareHandler<Env> {
  const rates = ratesOf(settings);
  const reads = new TokenBuckets(rates.reads);
  const changes = new TokenBuckets(rates.changes);
  return async (c, next) => {
    const { role, action } = c.get('permission');
    if (role !== 'anyone') {
      const buckets = action === undefined ? reads : changes;
      refuseWhenEmpty(buckets.take(c.get('person').email, clock.now().getTime()));
    }
    await next();
  };
}

function refuseWhenEmpty(waitSeconds: number): void {
  if (waitSeconds === 0) return;
  const seconds = String(Math.ceil(waitSeconds));
  throw new HttpProblem(429, 'too-many-requests', `Too many requests: wait ${seconds} s and try again.`, {
    'Retry-After': seconds,
  });
}
