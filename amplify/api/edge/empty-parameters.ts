import { createMiddleware } from 'hono/factory';
import type { Env } from '../api.ts';

/** A filter that is left empty, as forms send it, is one that was not set. */
export const dropEmptyParameters = createMiddleware<Env>(async (c, next) => {
  if (c.req.method === 'GET') {
    const url = new URL(c.req.url);
    const empty = [...url.searchParams].filter(([, value]) => value === '').map(([name]) => name);
    for (const name of empty) url.searchParams.delete(name, '');
    if (empty.length > 0) c.req.raw = new Request(url, c.req.raw);
  }
  await next();
});
