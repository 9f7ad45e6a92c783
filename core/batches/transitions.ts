import { isBatchEnded } from '../contract/batch.ts';
import type { Conflict } from '../errors.ts';
import type { BatchMember, BatchRecord } from '../records/batch.ts';

export type Outcome = NonNullable<BatchMember['outcome']>;

export type BatchEvent =
  /** The operation of a member is queued. */
  | { event: 'taken'; member: number; customer: string; operationId: string }
  /** A member no longer fits at its turn. */
  | { event: 'left-out'; member: number; at: string }
  /** Operations of members have ended. */
  | { event: 'settled'; ended: ReadonlyMap<number, Outcome>; at: string }
  | { event: 'pause' }
  | { event: 'continue' }
  | { event: 'cancel'; by: string; at: string };

/** Members whose operation is not queued yet. */
export const waitingOf = ({ total, done, failed, cancelled, running }: BatchRecord): number =>
  total - done - failed - cancelled - running.length;

/** The next state of a batch, or why the event does not fit. */
export function transition(state: BatchRecord, event: BatchEvent): BatchRecord | Conflict {
  if (isBatchEnded(state)) return { conflict: { code: 'batch-ended', values: { status: state.status } } };
  switch (event.event) {
    case 'taken': {
      const { member, customer, operationId } = event;
      return { ...state, next: member + 1, running: [...state.running, { member, customer, operationId }] };
    }
    case 'left-out':
      return atRest({ ...state, next: event.member + 1, total: state.total - 1, leftOut: state.leftOut + 1 }, event.at);
    case 'settled':
      return atRest(settled(state, event.ended), event.at);
    case 'pause':
      if (state.status !== 'running') {
        return { conflict: { code: 'batch-not-running', values: { status: state.status } } };
      }
      return { ...state, status: 'paused' };
    case 'continue':
      if (state.status !== 'paused' && state.status !== 'stopped') {
        return { conflict: { code: 'batch-not-paused', values: { status: state.status } } };
      }
      return {
        ...state,
        status: 'running',
        failedBefore: state.status === 'stopped' ? state.failed : state.failedBefore,
      };
    case 'cancel':
      if (state.status === 'cancelling') return state;
      return atRest({ ...state, status: 'cancelling', cancelledBy: event.by }, event.at);
    default:
      return event satisfies never;
  }
}

function settled(state: BatchRecord, ended: ReadonlyMap<number, Outcome>): BatchRecord {
  const known = new Set(state.running.map(({ member }) => member));
  const count = (wanted: Outcome) =>
    [...ended].filter(([member, outcome]) => known.has(member) && outcome === wanted).length;
  return {
    ...state,
    running: state.running.filter(({ member }) => !ended.has(member)),
    done: state.done + count('done'),
    failed: state.failed + count('failed'),
    cancelled: state.cancelled + count('cancelled'),
  };
}

/** Ends a batch that has nothing left to do, and stops one with too many failures. */
export function atRest(state: BatchRecord, at: string): BatchRecord {
  const waiting = waitingOf(state);
  if (state.running.length === 0 && (waiting === 0 || state.status === 'cancelling')) {
    return { ...state, status: endOf(state), finishedAt: at };
  }
  const { stopAfterFailures: most, failed, failedBefore, status } = state;
  const isStopped = status === 'running' && most !== null && waiting > 0 && failed - failedBefore >= most;
  return isStopped ? { ...state, status: 'stopped' } : state;
}

function endOf(state: BatchRecord): 'succeeded' | 'failed' | 'cancelled' {
  if (state.status === 'cancelling') return 'cancelled';
  return state.failed > 0 || state.total === 0 ? 'failed' : 'succeeded';
}
