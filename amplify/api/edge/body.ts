import { invalid } from '@console/core/errors';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Env } from '../api.ts';
import { limits } from '../limits.ts';
import { HttpProblem } from '../problems/http-problem.ts';

const limitJson = bodyLimit({
  maxSize: limits.bodyKiB * 1024,
  onError: () => {
    throw new HttpProblem(413, 'body-too-large', `The body is larger than ${limits.bodyKiB} KiB.`, {
      Connection: 'close',
    });
  },
});

/** Stops reading as soon as a body is larger than any request of this API but files has reason to be. */
export const limitBody: MiddlewareHandler<Env> = (c, next) =>
  c.get('permission').body === 'file' ? next() : limitJson(c, next);

/** Keeps the body as it came, after checking that it is JSON. */
export const readBody: MiddlewareHandler<Env> = async (c, next) => {
  const changes = c.get('permission').action !== undefined;
  const body = changes ? await c.req.text() : '';
  if (body !== '') refuseOtherThanJson(c.req.header('Content-Type'), body);
  c.set('rawBody', body);
  await next();
};

/** JSON can spell a surrogate alone, which is no text: it has no UTF-8, and the table refuses it. */
const hasHalfCharacter = (text: string): boolean => /\p{Surrogate}/u.test(text);

function refuseOtherThanJson(contentType: string | undefined, body: string): void {
  if (!/^application\/json\s*(;|$)/i.test(contentType ?? '')) {
    throw new HttpProblem(
      415,
      'unsupported-media-type',
      'The body must be JSON, sent as Content-Type application/json.',
    );
  }
  let halves = false;
  try {
    JSON.parse(body, (name, value: unknown) => {
      halves ||= hasHalfCharacter(name) || (typeof value === 'string' && hasHalfCharacter(value));
      return value;
    });
  } catch {
    throw invalid([{ path: '', message: 'The body is not valid JSON' }]);
  }
  if (halves) throw invalid([{ path: '', message: 'The body has half of a character: a surrogate without the other' }]);
}

/** For routes that cannot do without a body. */
export const demandBody: MiddlewareHandler<Env> = async (c, next) => {
  if (c.get('rawBody') === '') throw invalid([{ path: '', message: 'A JSON object is expected as the body' }]);
  await next();
};
