import { describe, expect, it } from 'vitest';
import { isConflict } from '../errors.ts';
import type { OperationRecord } from '../records/operation.ts';
import { newOperation } from './new.ts';
import { maxLostJobs, type OperationEvent, transition } from './transitions.ts';

const at = '2026-01-01T00:00:00.000Z';
const error = { code: 'resource-failed', message: 'no', hint: 'mend it' };
const queued = newOperation({
  id: '01JD0000000000000000000001',
  type: 'customer.update',
  customer: 'acme',
  region: 'eu-west-1',
  requestedBy: 'operator@example.com',
  requestedAt: at,
  previousStatus: 'online',
});
const job = { attempt: 1, jobId: 'job-1', startedAt: at };
const dispatched: OperationRecord = { ...queued, status: 'running', startedAt: at, dispatchedAt: at };
const claimed: OperationRecord = { ...dispatched, claimedBy: 'job-1', jobs: [job] };
const states: Record<string, OperationRecord> = {
  queued,
  dispatched,
  claimed,
  succeeded: { ...claimed, status: 'succeeded', finishedAt: at },
  failed: { ...claimed, status: 'failed', finishedAt: at, error },
  cancelled: { ...claimed, status: 'cancelled', finishedAt: at },
};

const held = { attempt: 1, jobId: 'job-1', at };
const events: Record<string, OperationEvent> = {
  dispatch: { event: 'dispatch', at },
  'return-to-queue': { event: 'return-to-queue', attempt: 1 },
  'job-started': { event: 'job-started', ...held },
  claim: { event: 'claim', jobId: 'job-1', at },
  'claim of one attempt, once': { event: 'claim', jobId: 'job-1', at, onlyAttempt: 1 },
  'claim of a later attempt': { event: 'claim', jobId: 'job-1', at, onlyAttempt: 2 },
  'claim by another job': { event: 'claim', jobId: 'job-2', at },
  heartbeat: { event: 'heartbeat', ...held },
  progress: { event: 'progress', ...held, progress: { done: 1, total: 2, message: 'on it' } },
  'progress of another job': {
    event: 'progress',
    ...held,
    jobId: 'job-2',
    progress: { done: 1, total: 2, message: '' },
  },
  succeed: { event: 'succeed', ...held },
  'succeed of another attempt': { event: 'succeed', ...held, attempt: 2 },
  fail: { event: 'fail', ...held, error },
  cancelled: { event: 'cancelled', ...held },
  'job-lost': { event: 'job-lost', attempt: 1, at, error },
  'request-cancel': { event: 'request-cancel', at },
  retry: { event: 'retry' },
  told: { event: 'told' },
};

/** For each event: what each state becomes, as status, or as the code of a conflict. */
const table: Record<string, Record<keyof typeof states & string, string>> = {
  dispatch: row('running', 'not-queued', 'not-queued', 'not-queued', 'not-queued', 'not-queued'),
  'return-to-queue': row('claim-lost', 'queued', 'claim-lost', 'claim-lost', 'claim-lost', 'claim-lost'),
  told: row('claim-lost', 'claim-lost', 'claim-lost', 'claim-lost', 'claim-lost', 'claim-lost'),
  'job-started': row('claim-lost', 'running', 'running', 'claim-lost', 'claim-lost', 'claim-lost'),
  claim: row('claim-lost', 'running', 'running', 'claim-lost', 'claim-lost', 'claim-lost'),
  'claim of one attempt, once': row('claim-lost', 'running', 'claim-lost', 'claim-lost', 'claim-lost', 'claim-lost'),
  'claim of a later attempt': row('claim-lost', 'claim-lost', 'claim-lost', 'claim-lost', 'claim-lost', 'claim-lost'),
  'claim by another job': row('claim-lost', 'running', 'claim-lost', 'claim-lost', 'claim-lost', 'claim-lost'),
  heartbeat: row('claim-lost', 'claim-lost', 'running', 'claim-lost', 'claim-lost', 'claim-lost'),
  progress: row('claim-lost', 'claim-lost', 'running', 'claim-lost', 'claim-lost', 'claim-lost'),
  'progress of another job': row('claim-lost', 'claim-lost', 'claim-lost', 'claim-lost', 'claim-lost', 'claim-lost'),
  succeed: row('claim-lost', 'claim-lost', 'succeeded', 'claim-lost', 'claim-lost', 'claim-lost'),
  'succeed of another attempt': row('claim-lost', 'claim-lost', 'claim-lost', 'claim-lost', 'claim-lost', 'claim-lost'),
  fail: row('claim-lost', 'claim-lost', 'failed', 'claim-lost', 'claim-lost', 'claim-lost'),
  cancelled: row('claim-lost', 'claim-lost', 'cancelled', 'claim-lost', 'claim-lost', 'claim-lost'),
  'job-lost': row('claim-lost', 'queued', 'queued', 'claim-lost', 'claim-lost', 'claim-lost'),
  'request-cancel': row('cancelled', 'running', 'running', 'not-cancellable', 'not-cancellable', 'not-cancellable'),
  retry: row('operation-running', 'operation-running', 'operation-running', 'not-retryable', 'queued', 'queued'),
};

function row(...cells: string[]) {
  return Object.fromEntries(Object.keys(states).map((name, index) => [name, cells[index] ?? '']));
}

const outcome = (state: OperationRecord, event: OperationEvent) => {
  const next = transition(state, event);
  return isConflict(next) ? next.conflict.code : next.status;
};

describe('the states of an operation', () => {
  const cases = Object.entries(table).flatMap(([event, cells]) =>
    Object.entries(cells).map(([state, expected]) => ({ event, state, expected })),
  );

  it.each(cases)('$state, $event: $expected', ({ event, state, expected }) => {
    expect(outcome(states[state] as OperationRecord, events[event] as OperationEvent)).toBe(expected);
  });

  it('begins a new attempt with every retry and every recovery, and forgets the claim', () => {
    expect(transition(states.failed as OperationRecord, { event: 'retry' })).toMatchObject({
      attempt: 2,
      cause: 'retry',
      claimedBy: null,
      error: null,
    });
    const recovered = transition(claimed, events['job-lost'] as OperationEvent);
    expect(recovered).toMatchObject({ attempt: 2, cause: 'recovery', lostJobs: 1, claimedBy: null, jobs: [job] });
  });

  it('fails for good when its jobs are lost again and again', () => {
    const next = transition({ ...claimed, lostJobs: maxLostJobs }, events['job-lost'] as OperationEvent);
    expect(next).toMatchObject({ status: 'failed', error, finishedAt: at });
  });

  it('is done when it has succeeded, however far it was', () => {
    const progress = { done: 3, total: 9, message: 'Creating Service' };
    const done = transition({ ...claimed, progress, error }, events.succeed as OperationEvent);
    expect(done).toMatchObject({
      progress: { done: 9, total: 9, message: 'Done', coded: { message: { code: 'done', values: {} } } },
      finishedAt: at,
      error: null,
    });
  });

  it('begins at the start again, with as much to do as before', () => {
    const progress = { done: 3, total: 9, message: 'Creating Service' };
    const waiting = {
      done: 0,
      total: 9,
      message: 'Waiting for a job',
      coded: { message: { code: 'waiting-for-job' } },
    };
    for (const event of ['job-lost', 'retry'] as const) {
      const state = { ...(event === 'retry' ? (states.failed as OperationRecord) : claimed), progress };
      expect(transition(state, events[event] as OperationEvent)).toMatchObject({ progress: waiting });
    }
  });

  it('keeps everything but the time of the last heartbeat when it shows that it is working', () => {
    const later = '2026-01-01T00:01:00.000Z';
    expect(transition(claimed, { event: 'heartbeat', ...held, at: later })).toEqual({
      ...claimed,
      lastHeartbeatAt: later,
    });
  });

  it('says in a conflict how it stands', () => {
    const values = { operation: queued.id, status: 'running' };
    expect(transition(claimed, { event: 'dispatch', at })).toEqual({ conflict: { code: 'not-queued', values } });
    expect(transition(claimed, { event: 'claim', jobId: 'job-2', at })).toEqual({
      conflict: { code: 'claim-lost', values: { ...values, attempt: 1 } },
    });
  });

  it.each(['customer.delete', 'region.add', 'region.remove'] as const)(
    'does not cancel a %s that has begun',
    (type) => {
      expect(outcome({ ...claimed, type }, events['request-cancel'] as OperationEvent)).toBe('not-cancellable');
      expect(outcome({ ...queued, type }, events['request-cancel'] as OperationEvent)).toBe('cancelled');
    },
  );

  it('leaves the undoing to a job when an earlier one has begun the work', () => {
    const waiting = { ...queued, attempt: 2, jobs: [job] };
    expect(transition(waiting, { event: 'request-cancel', at })).toMatchObject({
      status: 'queued',
      cancelRequestedAt: at,
    });
  });
});
