import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Env } from '../api.ts';

const secure = secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } });

/** Answers are data for whoever asked: nothing keeps them, and no browser shows them as a page. */
export const protectAnswers: MiddlewareHandler<Env> = async (c, next) => {
  await secure(c, next);
  c.res.headers.set('Cache-Control', 'no-store');
};
