import type { OperationError, Progress } from '../contract/operation.ts';
import { cancelBlocker } from '../contract/operations/cancel-blocker.ts';
import { retryBlocker } from '../contract/operations/retry-blocker.ts';
import { step } from '../contract/texts/steps.ts';
import type { Conflict } from '../errors.ts';
import type { AccountEvent } from '../records/account-event.ts';
import type { OperationRecord } from '../records/operation.ts';
import { withPhase } from './phases.ts';
import { stepped } from './texts.ts';

/** An operation whose jobs were lost this often in a row fails. */
export const maxLostJobs = 5;

export type OperationEvent =
  | { event: 'dispatch'; at: string }
  | { event: 'return-to-queue'; attempt: number }
  | { event: 'job-started'; attempt: number; jobId: string; at: string }
  /** `onlyAttempt`: of a job that may be started more than once, or late: one of this attempt may claim, once. */
  | { event: 'claim'; jobId: string; at: string; onlyAttempt?: number | undefined }
  | { event: 'heartbeat'; attempt: number; jobId: string; at: string }
  | { event: 'progress'; attempt: number; jobId: string; at: string; progress: Progress }
  | {
      event: 'succeed';
      attempt: number;
      jobId: string;
      at: string;
      snapshot?: string;
      result?: OperationRecord['result'];
      untold?: AccountEvent;
    }
  | { event: 'told' }
  | { event: 'fail'; attempt: number; jobId: string; at: string; error: OperationError }
  | { event: 'cancelled'; attempt: number; jobId: string; at: string }
  | { event: 'job-lost'; attempt: number; at: string; error: OperationError }
  | { event: 'request-cancel'; at: string }
  | { event: 'retry' };

export const isFinished = (operation: Pick<OperationRecord, 'status'>): boolean =>
  operation.status !== 'queued' && operation.status !== 'running';

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
      if (event.onlyAttempt !== undefined && (state.claimedBy !== null || state.attempt !== event.onlyAttempt))
        return stale(state);
      return { ...withJob(state, event.jobId, event.at), claimedBy: event.jobId, lastHeartbeatAt: event.at };
    case 'heartbeat':
      if (!isHeldBy(state, event)) return stale(state);
      return { ...state, lastHeartbeatAt: event.at };
    case 'progress':
      if (!isHeldBy(state, event)) return stale(state);
      return {
        ...state,
        progress: event.progress,
        phases: withPhase(state, event.progress, event.at),
        lastHeartbeatAt: event.at,
      };
    case 'succeed':
      if (!isHeldBy(state, event)) return stale(state);
      return {
        ...finished(state, 'succeeded', event.at),
        progress: { ...state.progress, done: state.progress.total, ...stepped(step('done')) },
        ...(event.snapshot !== undefined && { snapshot: event.snapshot }),
        ...(event.result && { result: event.result }),
        ...(event.untold && { untold: event.untold }),
      };
    case 'told':
      return withoutUntold(state);
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

/** Whether a job was ever started for the operation: what it did has to be undone then. */
export const hasStarted = ({ jobs }: Pick<OperationRecord, 'jobs'>): boolean => jobs.length > 0;

const isCurrent = (state: OperationRecord, attempt: number) => state.status === 'running' && state.attempt === attempt;

const isHeldBy = (state: OperationRecord, event: { attempt: number; jobId: string }) =>
  isCurrent(state, event.attempt) && state.claimedBy === event.jobId;

const stale = ({ id: operation, status, attempt }: OperationRecord): Conflict => ({
  conflict: { code: 'claim-lost', values: { operation, status, attempt } },
});

const notQueued = ({ id: operation, status }: OperationRecord): Conflict => ({
  conflict: { code: 'not-queued', values: { operation, status } },
});

const withoutUntold = ({ untold, ...state }: OperationRecord): OperationRecord | Conflict =>
  untold === undefined ? stale(state) : state;

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
    lastHeartbeatAt: null,
    error: null,
    phases: [],
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
  const blocker = cancelBlocker({ ...state, hasStarted: hasStarted(state) });
  if (blocker) return { conflict: blocker };
  if (state.status === 'queued' && !hasStarted(state)) {
    return { ...finished(state, 'cancelled', at), cancelRequestedAt: at };
  }
  return { ...state, cancelRequestedAt: state.cancelRequestedAt ?? at };
}

function afterRetry(state: OperationRecord): OperationRecord | Conflict {
  const blocker = retryBlocker(state);
  if (blocker) return { conflict: blocker };
  return { ...queuedAgain(state, 'retry'), lostJobs: 0, cancelRequestedAt: null };
}
