import { expect, it } from 'vitest';
import { lostJobOf } from './lost-job.ts';

const requestPayload = { operationId: '01JD0000000000000000000000', attempt: 2 };

/** As Lambda sends it to the destination of failures. */
const report = (condition: string, payload: unknown = requestPayload) => ({
  version: '1.0',
  timestamp: '2026-11-20T12:00:00.000Z',
  requestContext: { requestId: '1', functionArn: 'arn:aws:lambda:…:$LATEST', condition, approximateInvokeCount: 1 },
  requestPayload: payload,
  responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
  responsePayload: { errorMessage: 'Task timed out after 900.00 seconds' },
});

it('names the job that failed, by its operation and attempt', () => {
  expect(lostJobOf(report('RetriesExhausted'))).toEqual({
    operationId: requestPayload.operationId,
    jobId: 'worker:01JD0000000000000000000000-2',
  });
});

it('settles nothing for a request that was dropped: the same job may have begun with another one', () => {
  expect(lostJobOf(report('EventAgeExceeded'))).toBe('dropped');
});

it('leaves other events to others', () => {
  expect(lostJobOf({ detail: {} })).toBeUndefined();
  expect(lostJobOf(null)).toBeUndefined();
});

it('refuses a report about something else', () => {
  expect(() => lostJobOf(report('RetriesExhausted', { operationId: '../x', attempt: 1 }))).toThrow();
});
