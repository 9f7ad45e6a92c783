import type { OperationRecord } from './model.ts';

type Given = Pick<OperationRecord, 'id' | 'type' | 'region' | 'requestedBy' | 'requestedAt' | 'previousStatus'> &
  Partial<Pick<OperationRecord, 'customer' | 'customerId' | 'spec' | 'finalSnapshot'>>;

/** An operation that waits for its first job. */
export const newOperation = (given: Given): OperationRecord => ({
  ...given,
  status: 'queued',
  progress: { done: 0, total: 1, message: 'Waiting for a job' },
  startedAt: null,
  finishedAt: null,
  attempt: 1,
  lostJobs: 0,
  cause: 'request',
  error: null,
  claimedBy: null,
  dispatchedAt: null,
  cancelRequestedAt: null,
  jobs: [],
  rev: 0,
});
