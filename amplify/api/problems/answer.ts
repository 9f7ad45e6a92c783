import type { Context } from 'hono';
import type { Env } from '../api.ts';
import type { Log } from '../deps.ts';
import { problemFrom } from './from-error.ts';

const causeOf = ({ cause }: Error): string | undefined => (cause instanceof Error ? cause.stack : undefined);

/** Turns every error into problem details, RFC 9457. */
export const answerProblem =
  (log: Log) =>
  (error: Error, c: Context<Env>): Response => {
    const requestId = c.get('requestId') ?? 'unknown';
    const { problem, headers, ours } = problemFrom(error, requestId);
    if (ours) {
      log.error('Request failed', {
        requestId,
        method: c.req.method,
        path: c.req.path,
        error: error.stack,
        cause: causeOf(error),
      });
    }
    return c.body(JSON.stringify(problem), problem.status as 400, {
      ...headers,
      'Content-Type': 'application/problem+json',
    });
  };
