import type { OperationError, Progress } from '../contract/operation.ts';
import type { ProblemCode } from '../contract/problem.ts';
import { step } from '../contract/texts/steps.ts';
import type { Conflict } from '../errors.ts';
import type { OperationRecord } from '../records/operation.ts';
import { stepped } from './texts.ts';

/** An operation whose jobs were lost this often in a row fails. */
export const maxLostJobs = 5;

export type OperationEvent =
  | { event: 'dispatch'; at: string }
  | { event: 'return-to-queue'; attempt: number }
  | { event: 'job-started'; attempt: number; jobId: string; at: string }
  | { event: 'claim'; jobId: string; at: string }
  | { event: 'alive'; attempt: number; jobId: string; at: string }
  | { event: 'progress'; attempt: number; jobId: string; at: string; progress: Progress }
  | { event: 'succeed'; attempt: number; jobId: string; at: string }
  | { event: 'fail'; attempt: number; jobId: string; at: string; error: OperationError }
  | { event: 'cancelled'; attempt: number; jobId: string; at: string }
  | { event: 'job-lost'; attempt: number; at: string; error: OperationError }
  | { event: 'request-cancel'; at: string }
  | { event: 'retry' };

export const isFinished = (operation: Pick<OperationRecord, 'status'>): boolean =>
  operation.status !== 'queued' && operation.status !== 'running';

const irrevocable: readonly string[] = ['customer.delete', 'region.add', 'region.remove'];

const conflict = (code: ProblemCode, message: string): Conflict => ({ conflict: code, message });

/** The next state of an operation, or why the event does not fit. */
export function transition(state: OperationRecord, event: OperationEvent): OperationRecord | Conflict {
  switch (event.event) {
    case 'dispatch':
      if (state.status !== 'queued') return notQueued(state);
      return { ...state, status: 'running', startedAt: event.at, dispatchedAt: event.at, claimedBy: null };
    case 'return-to-queue':
      if (!isCurrent(state, event.attempt) || state.claimedBy !== null) return stale(state);
      return { ...state, status: 'queued', startedAt: null, dispatchedAt: null };
    case 'job-started':
      if (!isCurrent(state, event.attempt)) return stale(state);
      return withJob(state, event.jobId, event.at);
    case 'claim':
      if (state.status !== 'running' || (state.claimedBy !== null && state.claimedBy !== event.jobId))
        return stale(state);
      return { ...withJob(state, event.jobId, event.at), claimedBy: event.jobId, heardAt: event.at };
    case 'alive':
      if (!isHeldBy(state, event)) return stale(state);
      return { ...state, heardAt: event.at };
    case 'progress':
      if (!isHeldBy(state, event)) return stale(state);
      return { ...state, progress: event.progress, heardAt: event.at };
    case 'succeed':
      if (!isHeldBy(state, event)) return stale(state);
      return {
        ...finished(state, 'succeeded', event.at),
        progress: { ...state.progress, done: state.progress.total, ...stepped(step('done')) },
      };
    case 'fail':
      if (!isHeldBy(state, event)) return stale(state);
      return { ...finished(state, 'failed', event.at), error: event.error };
    case 'cancelled':
      if (!isHeldBy(state, event)) return stale(state);
      return finished(state, 'cancelled', event.at);
    case 'job-lost':
      return afterLostJob(state, event);
    case 'request-cancel':
      return afterCancelRequest(state, event.at);
    case 'retry':
      return afterRetry(state);
    default:
      return event satisfies never;
  }
}

const isCurrent = (state: OperationRecord, attempt: number) => state.status === 'running' && state.attempt === attempt;

const isHeldBy = (state: OperationRecord, event: { attempt: number; jobId: string }) =>
  isCurrent(state, event.attempt) && state.claimedBy === event.jobId;

const stale = (state: OperationRecord) =>
  conflict(
    'claim-lost',
    `Operation ${state.id} is ${state.status} in attempt ${state.attempt}: this job no longer holds it.`,
  );

const notQueued = (state: OperationRecord) => conflict('not-queued', `Operation ${state.id} is ${state.status}.`);

const finished = (
  state: OperationRecord,
  status: 'succeeded' | 'failed' | 'cancelled',
  at: string,
): OperationRecord => ({
  ...state,
  status,
  finishedAt: at,
  error: null,
});

function withJob(state: OperationRecord, jobId: string, startedAt: string): OperationRecord {
  if (state.jobs.some((job) => job.jobId === jobId)) return state;
  return { ...state, jobs: [...state.jobs, { attempt: state.attempt, jobId, startedAt }] };
}

function queuedAgain(state: OperationRecord, cause: 'retry' | 'recovery'): OperationRecord {
  return {
    ...state,
    status: 'queued',
    attempt: state.attempt + 1,
    cause,
    startedAt: null,
    finishedAt: null,
    dispatchedAt: null,
    claimedBy: null,
    heardAt: null,
    error: null,
    progress: { done: 0, total: state.progress.total, ...stepped(step('waiting-for-job')) },
  };
}

function afterLostJob(state: OperationRecord, event: { attempt: number; at: string; error: OperationError }) {
  if (!isCurrent(state, event.attempt)) return stale(state);
  const lostJobs = state.lostJobs + 1;
  if (lostJobs > maxLostJobs) return { ...finished(state, 'failed', event.at), lostJobs, error: event.error };
  return { ...queuedAgain(state, 'recovery'), lostJobs };
}

function afterCancelRequest(state: OperationRecord, at: string): OperationRecord | Conflict {
  if (state.status === 'queued' && state.jobs.length === 0) {
    return { ...finished(state, 'cancelled', at), cancelRequestedAt: at };
  }
  if (isFinished(state)) {
    return conflict(
      'not-cancellable',
      `Operation ${state.id} has ${state.status === 'cancelled' ? 'been cancelled' : state.status} already.`,
    );
  }
  if (irrevocable.includes(state.type)) {
    return conflict('not-cancellable', `A ${state.type} that has begun cannot be cancelled: wait for its end.`);
  }
  return { ...state, cancelRequestedAt: state.cancelRequestedAt ?? at };
}

function afterRetry(state: OperationRecord): OperationRecord | Conflict {
  if (state.status === 'queued' || state.status === 'running') {
    return {
      ...conflict('operation-running', `Operation ${state.id} is ${state.status}: wait for its end.`),
      operationId: state.id,
    };
  }
  if (state.status === 'succeeded') {
    return conflict('not-retryable', `Operation ${state.id} has succeeded: there is nothing to retry.`);
  }
  return { ...queuedAgain(state, 'retry'), lostJobs: 0, cancelRequestedAt: null };
}
