import { invalid, notFound } from '@console/core/errors';
import { createMiddleware } from 'hono/factory';
import type { Env } from '../api.ts';
import { limits } from '../limits.ts';

/** Refuses names that are longer than any there can be. DynamoDB takes keys up to 1,024 bytes, and fails with longer ones. */
export const limitNames = createMiddleware<Env>(async (c, next) => {
  for (const segment of c.req.path.split('/')) {
    if (segment.length > limits.nameCharacters) throw notFound(`"${segment.slice(0, 30)}…"`);
  }
  for (const [name, values] of Object.entries(c.req.queries())) {
    const longest = name === 'cursor' ? limits.cursorCharacters : limits.nameCharacters;
    if (values.some((value) => value.length > longest)) {
      throw invalid([{ path: name.slice(0, 30), message: `must have at most ${longest} characters` }]);
    }
  }
  await next();
});
