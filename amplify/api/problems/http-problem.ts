import type { FieldError } from '@console/core/errors';

/** A request that the API refuses for the way it was made. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';

  constructor(
    readonly status: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 422 | 429,
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
    readonly errors?: FieldError[],
  ) {
    super(message);
  }
}

export const unauthenticated = (message: string): HttpProblem =>
  new HttpProblem(401, 'unauthenticated', message, { 'WWW-Authenticate': 'Bearer' });

export const noSuchRoute = (method: string, path: string): HttpProblem =>
  new HttpProblem(404, 'not-found', `There is no ${method} ${path}. GET /api/openapi.json lists what there is.`);
