import type { HttpResult } from '../context/events.ts';
import { type ErrorBody, TenancyError } from '../errors.ts';

const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

export const json = (statusCode: number, body: unknown): HttpResult => ({
  statusCode,
  headers,
  body: JSON.stringify(body),
});

const isResult = (value: unknown): value is HttpResult =>
  typeof value === 'object' && value !== null && 'statusCode' in value && typeof value.statusCode === 'number';

/** What a handler returns, as an answer: nothing is 204, and anything but an answer is JSON. */
export function resultOf(value: unknown): HttpResult {
  if (value === undefined) return { statusCode: 204, headers: { 'cache-control': 'no-store' } };
  return isResult(value) ? value : json(200, value);
}

/** An error that a caller may see: what is not a TenancyError is told without its message. */
export const asTenancyError = (error: unknown): TenancyError =>
  error instanceof TenancyError && error.errorType !== 'INTERNAL_ERROR'
    ? error
    : new TenancyError('INTERNAL_ERROR', 'The application has failed.', { cause: error });

export function errorResult(error: unknown): HttpResult {
  const refused = asTenancyError(error);
  const body: ErrorBody = refused.toJSON();
  const answer = json(refused.statusCode, body);
  if (refused.retryAfterSeconds === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(refused.retryAfterSeconds) } };
}
