import type { MiddlewareHandler } from 'hono';
import type { Env } from '../api.ts';

/**
 * Lets one change at a time through. Changes of the same region or customer would only make each other start over;
 * in line they cost what they cost alone.
 */
export function oneAtATime(): MiddlewareHandler<Env> {
  let last: Promise<void> = Promise.resolve();
  return async (c, next) => {
    if (c.get('permission').action === undefined) return next();
    const turn = last.then(next);
    last = turn.catch(() => {});
    return turn;
  };
}
