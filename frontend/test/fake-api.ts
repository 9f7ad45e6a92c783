import type { Api, Request } from '../src/api/client.ts';
import { ProblemError } from '../src/api/problem-error.ts';

export interface Call extends Request {
  path: string;
}

type Answer = (request: Request) => unknown;

/** An API whose answers a test gives, by `METHOD /path`; it remembers what was asked. */
export function fakeApi(answers: Record<string, Answer>): Api & { calls: Call[]; sent(): Call[] } {
  const calls: Call[] = [];
  return {
    calls,
    /** All but the reading. */
    sent: () => calls.filter(({ method = 'GET' }) => method !== 'GET'),
    async ask<T>(path: string, request: Request = {}): Promise<T> {
      calls.push({ path, ...request });
      const answer = answers[`${request.method ?? 'GET'} ${path}`];
      if (!answer) throw refusal(404, 'not-found', `${path} does not exist.`);
      return (await answer(request)) as T;
    },
  };
}

export const refusal = (
  status: number,
  code: string,
  detail: string,
  errors: { path: string; message: string }[] = [],
): ProblemError => new ProblemError({ status, code, title: code, detail, errors });
