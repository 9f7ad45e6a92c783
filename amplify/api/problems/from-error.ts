import type { Problem } from '@console/core/contract/problem';
import { DomainError, type ErrorKind } from '@console/core/errors';
import { ConditionFailed } from '@console/core/ports';
import { HTTPException } from 'hono/http-exception';
import { HttpProblem } from './http-problem.ts';

export interface ProblemAnswer {
  problem: Problem;
  headers: Record<string, string>;
  /** Somebody who runs the console should know of it. */
  ours: boolean;
}

const statusOf: Record<ErrorKind, number> = {
  validation: 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  unavailable: 503,
};

const titleOf = (code: string): string => {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const answer = (
  status: number,
  code: string,
  detail: string,
  more: Pick<Problem, 'errors' | 'operationId' | 'values'> = {},
  headers: Record<string, string> = {},
): ProblemAnswer => ({
  problem: {
    type: `urn:deployment-console:problem:${code}`,
    title: titleOf(code),
    status,
    detail,
    code,
    ...(more.errors && { errors: more.errors }),
    ...(more.operationId && { operationId: more.operationId }),
    ...(more.values && { values: more.values }),
  },
  headers,
  ours: status >= 500,
});

/** What the caller is told of an error. Of one that was not foreseen, only where to look. */
export function problemFrom(error: unknown, requestId: string): ProblemAnswer {
  if (error instanceof HttpProblem) {
    return answer(error.status, error.code, error.message, error.errors ? { errors: error.errors } : {}, error.headers);
  }
  if (error instanceof DomainError) return fromDomain(error);
  if (error instanceof ConditionFailed) {
    return answer(409, 'changed-meanwhile', 'Somebody else changed this at the same time: look again and retry.');
  }
  if (error instanceof HTTPException && error.status < 500) {
    return answer(error.status, 'validation', error.message);
  }
  const detail = `Something went wrong on our side. The log has more under request ${requestId}.`;
  return answer(500, 'internal', detail, { values: { request: requestId } });
}

const fromDomain = (error: DomainError): ProblemAnswer =>
  answer(
    statusOf[error.kind],
    error.code,
    error.message,
    {
      ...(error.errors && { errors: error.errors }),
      ...(error.operationId !== undefined && { operationId: error.operationId }),
      ...(error.values && { values: error.values }),
    },
    error.kind === 'unavailable' ? { 'Retry-After': '2' } : {},
  );
