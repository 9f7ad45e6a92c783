import { step } from '../contract/texts/steps.ts';
import type { OperationRecord } from '../records/operation.ts';
import { stepped } from './texts.ts';

type Given = Pick<OperationRecord, 'id' | 'type' | 'region' | 'requestedBy' | 'requestedAt' | 'previousStatus'> &
  Partial<
    Pick<
      OperationRecord,
      | 'customer'
      | 'customerId'
      | 'pool'
      | 'spec'
      | 'product'
      | 'specChange'
      | 'changedOptions'
      | 'input'
      | 'cause'
      | 'after'
      | 'batch'
    >
  >;

/** An operation that waits for its first job. */
export const newOperation = (given: Given): OperationRecord => ({
  cause: 'request',
  ...given,
  status: 'queued',
  progress: { done: 0, total: 1, ...stepped(step('waiting-for-job')) },
  startedAt: null,
  finishedAt: null,
  attempt: 1,
  lostJobs: 0,
  error: null,
  claimedBy: null,
  lastHeartbeatAt: null,
  dispatchedAt: null,
  cancelRequestedAt: null,
  jobs: [],
  rev: 0,
});
