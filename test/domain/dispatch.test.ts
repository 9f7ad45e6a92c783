import { creates } from '@console/adapters/contract/changes';
import { aQueue, timeOf, ulidOf } from '@console/adapters/contract/records';
import { dispatchOperations } from '@console/core/operations/dispatch';
import { claimOperation, reportFailure } from '@console/core/operations/job-reports';
import { JobLimitReached } from '@console/core/ports';
import { describe, expect, it } from 'vitest';
import { jobIdOf, onlineCustomer, queuedOperation, setUp } from './set-up.ts';

const numbered = (n: number) => queuedOperation({ id: ulidOf(n), customer: `c${n}` });
const first = numbered(1);
const second = numbered(2);
const third = numbered(3);
const fourth = numbered(4);
const jobOf = (operation: { id: string }) => jobIdOf({ operationId: operation.id, attempt: 1 });

describe('dispatching operations', () => {
  it('starts the oldest first, as many as may run', async () => {
    const { deps, jobs, given, operation, running } = setUp();
    await given(creates('operation', [third, first, second]));
    expect(await dispatchOperations(deps)).toBe(2);
    expect(jobs.start.mock.calls).toEqual([
      [{ operationId: first.id, attempt: 1 }],
      [{ operationId: second.id, attempt: 1 }],
    ]);
    expect(await running()).toEqual([first.id, second.id]);
    expect(await operation(third.id)).toMatchObject({ status: 'queued', jobs: [] });
  });

  it.each([
    ['public', { runner: 'worker' }],
    ['private', {}],
  ] as const)('tells the job of a %s customer of a pool where it may run', async (cloudType, place) => {
    const { deps, jobs, given } = setUp();
    const tenant = onlineCustomer({ code: 'c1', pool: 'palette.eu-west-1', cloudType });
    await given(creates('customer', [tenant]), creates('operation', [first]));
    expect(await dispatchOperations(deps)).toBe(1);
    expect(jobs.start.mock.calls).toEqual([[{ operationId: first.id, attempt: 1, ...place }]]);
  });

  it('stores when the operation started, and its job', async () => {
    const { deps, clock, given, operation } = setUp();
    await given(creates('operation', [first]));
    clock.advance(60_000);
    expect(await dispatchOperations(deps)).toBe(1);
    expect(await operation(first.id)).toEqual({
      ...first,
      status: 'running',
      startedAt: timeOf(1),
      dispatchedAt: timeOf(1),
      jobs: [{ attempt: 1, jobId: jobOf(first), startedAt: timeOf(1) }],
      rev: 3,
    });
  });

  it('does nothing when no operation waits', async () => {
    const { deps, commits } = setUp();
    expect(await dispatchOperations(deps)).toBe(0);
    expect(commits).toEqual([]);
  });

  it.each([
    [1, 1],
    [2, 0],
  ])('with %i of two slots occupied it starts %i', async (occupied, started) => {
    const { deps, given } = setUp();
    const others = [ulidOf(8), ulidOf(9)].slice(0, occupied);
    await given(creates('operation', [first, second]), creates('queue', [aQueue({ running: others })]));
    expect(await dispatchOperations(deps)).toBe(started);
  });

  it('gives an operation that has a slot already no second one', async () => {
    const { deps, given, running } = setUp();
    await given(creates('operation', [first, second]), creates('queue', [aQueue({ running: [first.id] })]));
    expect(await dispatchOperations({ ...deps, limit: 3 })).toBe(2);
    expect(await running()).toEqual([first.id, second.id]);
  });

  it('does not exceed the limit when two dispatchers run at the same time', async () => {
    const { deps, jobs, given, running } = setUp();
    await given(creates('operation', [first, second, third, fourth]));
    await Promise.all([dispatchOperations(deps), dispatchOperations(deps)]);
    expect(jobs.start).toHaveBeenCalledTimes(2);
    expect(await running()).toHaveLength(2);
  });

  it('passes over operations that are no longer queued, although the list still says so', async () => {
    const { deps, store, given } = setUp();
    const cancelled = { ...first, status: 'cancelled' as const };
    await given(creates('operation', [cancelled, third]));
    const listUnfinished = async () => [first, second, { ...fourth, status: 'running' as const }, third];
    expect(await dispatchOperations({ ...deps, store: { ...store, listUnfinished } })).toBe(1);
    expect(deps.jobs.start.mock.calls).toEqual([[{ operationId: third.id, attempt: 1 }]]);
  });

  it('leaves operations alone that are running', async () => {
    const { deps, jobs, given } = setUp();
    await given(
      creates('operation', [{ ...first, status: 'running' }]),
      creates('queue', [aQueue({ running: [first.id] })]),
    );
    expect(await dispatchOperations(deps)).toBe(0);
    expect(jobs.start).not.toHaveBeenCalled();
  });
});

describe('a job that cannot be started', () => {
  it('because no more may run leaves the operation in the queue and frees its slot', async () => {
    const { deps, jobs, given, operation, running, commits } = setUp();
    await given(creates('operation', [first, second]));
    jobs.start.mockRejectedValueOnce(new JobLimitReached());
    expect(await dispatchOperations(deps)).toBe(0);
    expect(await operation(first.id)).toMatchObject({
      status: 'queued',
      attempt: 1,
      startedAt: null,
      dispatchedAt: null,
      jobs: [],
    });
    expect(await running()).toEqual([]);
    expect(commits.at(-1)).toEqual(['replace operation', 'replace queue']);
    expect(jobs.start).toHaveBeenCalledTimes(1);
  });

  it('starts later, before those that were queued after it', async () => {
    const { deps, jobs, given, running } = setUp();
    await given(creates('operation', [first, second]));
    jobs.start.mockRejectedValueOnce(new JobLimitReached());
    await dispatchOperations(deps);
    expect(await dispatchOperations(deps)).toBe(2);
    expect(await running()).toEqual([first.id, second.id]);
  });

  it('for another reason is an error, and the operation keeps its slot for the reconciler', async () => {
    const { deps, jobs, given, operation, running } = setUp();
    await given(creates('operation', [first, second]));
    jobs.start.mockRejectedValueOnce(new Error('throttled'));
    await expect(dispatchOperations(deps)).rejects.toThrow('throttled');
    expect(await operation(first.id)).toMatchObject({ status: 'running', jobs: [] });
    expect(await running()).toEqual([first.id]);
  });

  it('keeps the operation running when another job has claimed it in the meantime', async () => {
    const { deps, jobs, given, operation, running } = setUp();
    await given(creates('operation', [first]));
    jobs.start.mockImplementationOnce(async () => {
      await claimOperation(deps, first.id, 'another job');
      throw new JobLimitReached();
    });
    await dispatchOperations(deps);
    expect(await operation(first.id)).toMatchObject({ status: 'running', claimedBy: 'another job' });
    expect(await running()).toEqual([first.id]);
  });
});

describe('a job that is faster than the answer to its start', () => {
  it('is stored once when it has claimed the operation', async () => {
    const { deps, jobs, given, operation, commits } = setUp();
    await given(creates('operation', [first]));
    jobs.start.mockImplementationOnce(async () => {
      await claimOperation(deps, first.id, jobOf(first));
      return { jobId: jobOf(first) };
    });
    const before = commits.length;
    expect(await dispatchOperations(deps)).toBe(1);
    expect((await operation(first.id))?.jobs).toHaveLength(1);
    expect(commits.slice(before)).toEqual([['create queue', 'replace operation'], ['replace operation']]);
  });

  it('leaves the operation as it ended', async () => {
    const { deps, jobs, given, operation, running } = setUp();
    await given(creates('operation', [first]));
    const error = { code: 'resource-failed', message: 'exited with 1', hint: '' };
    jobs.start.mockImplementationOnce(async ({ operationId, attempt }) => {
      await claimOperation(deps, operationId, jobOf(first));
      await reportFailure(deps, { operationId, attempt, jobId: jobOf(first) }, error);
      return { jobId: jobOf(first) };
    });
    expect(await dispatchOperations(deps)).toBe(1);
    expect(await operation(first.id)).toMatchObject({ status: 'failed', error });
    expect(await running()).toEqual([]);
  });
});
