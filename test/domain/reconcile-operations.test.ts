import { creates } from '@console/adapters/contract/changes';
import { aQueue, timeOf, ulidOf } from '@console/adapters/contract/records';
import { reconcileOperations } from '@console/core/operations/reconcile-operations';
import { JobLimitReached, type JobStatus } from '@console/core/ports';
import type { OperationRecord } from '@console/core/records/operation';
import { describe, expect, it } from 'vitest';
import { creationId, jobIdOf, queuedOperation, setUp } from './set-up.ts';

const operationId = creationId;
const jobId = 'job-1';

const dispatched = (change: Partial<OperationRecord> = {}) =>
  queuedOperation({ id: operationId, status: 'running', startedAt: timeOf(0), dispatchedAt: timeOf(0), ...change });
const started = (change: Partial<OperationRecord> = {}) =>
  dispatched({ jobs: [{ attempt: 1, jobId, startedAt: timeOf(0) }], ...change });
const claimed = (change: Partial<OperationRecord> = {}) =>
  started({ claimedBy: jobId, lastHeartbeatAt: timeOf(0), ...change });

/** Running operations that occupy slots. */
const running = (...operations: OperationRecord[]) => [
  ...creates('operation', operations),
  ...creates('queue', [aQueue({ running: operations.map(({ id }) => id) })]),
];

/** Reconciles this operation after a while. */
async function reconciled(record: OperationRecord, ms: number, ...jobStatuses: JobStatus[]) {
  const scenario = setUp();
  await scenario.given(running(record));
  for (const status of jobStatuses) scenario.jobs.status.mockResolvedValueOnce(status);
  scenario.clock.advance(ms);
  await reconcileOperations(scenario.deps);
  return { ...scenario, after: await scenario.operation(operationId) };
}

describe('an operation that was dispatched and has no job', () => {
  it('is left to its dispatcher for a while', async () => {
    const { jobs, commits } = await reconciled(dispatched(), 9_999);
    expect(jobs.start).not.toHaveBeenCalled();
    expect(commits).toHaveLength(1);
  });

  it('is started again after that, in the same attempt', async () => {
    const { jobs, after } = await reconciled(dispatched({ attempt: 3 }), 10_000);
    expect(jobs.start.mock.calls).toEqual([[{ operationId, attempt: 3 }]]);
    expect(after).toMatchObject({ status: 'running', attempt: 3, jobs: [{ attempt: 3 }] });
  });

  it('is started again although an earlier attempt had a job', async () => {
    const { jobs, after } = await reconciled(started({ attempt: 2 }), 10_000);
    expect(jobs.status).not.toHaveBeenCalled();
    expect(after?.jobs.at(-1)).toEqual({
      attempt: 2,
      jobId: jobIdOf({ operationId, attempt: 2 }),
      startedAt: '2026-01-31T09:00:10.000Z',
    });
  });

  it('returns to the queue when no more jobs may run', async () => {
    const scenario = setUp();
    await scenario.given(running(dispatched()));
    scenario.jobs.start.mockRejectedValue(new JobLimitReached());
    scenario.clock.advance(10_000);
    await reconcileOperations(scenario.deps);
    expect(await scenario.operation(operationId)).toMatchObject({ status: 'queued' });
    expect(await scenario.running()).toEqual([]);
  });
});

describe('an operation whose job', () => {
  it('is running stays as it is', async () => {
    const { jobs, commits } = await reconciled(claimed(), 0);
    expect(jobs.status.mock.calls).toEqual([[jobId]]);
    expect(jobs.stop).not.toHaveBeenCalled();
    expect(commits).toHaveLength(1);
  });

  it.each(['ended', 'unknown'] as const)('has %s without a report gets another job at once', async (status) => {
    const { jobs, after, running: occupants } = await reconciled(claimed(), 0, status);
    expect(jobs.stop).not.toHaveBeenCalled();
    expect(after).toMatchObject({ status: 'running', attempt: 2, cause: 'recovery', lostJobs: 1 });
    expect(await occupants()).toEqual([operationId]);
  });

  it('has been silent for less than the limit is not stopped', async () => {
    const { jobs, after } = await reconciled(claimed(), 29_999);
    expect(jobs.stop).not.toHaveBeenCalled();
    expect(after).toMatchObject({ attempt: 1 });
  });

  it('has been silent for too long is stopped and followed by another', async () => {
    const { jobs, after } = await reconciled(claimed(), 30_000, 'running', 'ended');
    expect(jobs.stop.mock.calls).toEqual([[jobId]]);
    expect(after).toMatchObject({ attempt: 2, lostJobs: 1 });
  });

  it('does not stop at once is looked at again the next time', async () => {
    const { jobs, after, commits } = await reconciled(claimed(), 30_000, 'running', 'running');
    expect(jobs.stop).toHaveBeenCalledTimes(1);
    expect(after).toMatchObject({ attempt: 1, status: 'running' });
    expect(commits).toHaveLength(1);
  });

  it('claimed it before heartbeats were stored does not count as silent', async () => {
    const { jobs } = await reconciled(claimed({ lastHeartbeatAt: null }), 10 * 60_000);
    expect(jobs.stop).not.toHaveBeenCalled();
  });

  it('waits for a machine has more time', async () => {
    const { jobs } = await reconciled(started(), 59_999);
    expect(jobs.stop).not.toHaveBeenCalled();
  });

  it('has waited for a machine for too long is stopped and followed by another', async () => {
    const { jobs, after } = await reconciled(started(), 60_000, 'running', 'ended');
    expect(jobs.stop.mock.calls).toEqual([[jobId]]);
    expect(after).toMatchObject({ attempt: 2 });
  });

  it('was the last of several to be started is judged by its own start', async () => {
    const jobs = [...started().jobs, { attempt: 1, jobId: 'job-2', startedAt: timeOf(5) }];
    const scenario = await reconciled(started({ jobs }), 5 * 60_000 + 59_999);
    expect(scenario.jobs.status.mock.calls).toEqual([['job-2']]);
    expect(scenario.jobs.stop).not.toHaveBeenCalled();
  });
});

describe('the reconciler', () => {
  it('goes on with the others when one operation fails to be reconciled', async () => {
    const { deps, jobs, given, operation } = setUp();
    const other = claimed({ id: ulidOf(3), customer: 'zeta', claimedBy: 'job-2' });
    await given(running(claimed(), other));
    jobs.status.mockRejectedValueOnce(new Error('throttled')).mockResolvedValueOnce('ended');
    await reconcileOperations(deps);
    expect(deps.onError.mock.calls).toEqual([[new Error('throttled'), expect.objectContaining({ id: operationId })]]);
    expect(await operation(operationId)).toMatchObject({ attempt: 1 });
    expect(await operation(other.id)).toMatchObject({ attempt: 2 });
  });

  it('does not ask for jobs of operations that wait, and starts them', async () => {
    const { deps, jobs, given, operation } = setUp();
    await given(creates('operation', [started({ status: 'queued' })]));
    await reconcileOperations(deps);
    expect(jobs.status).not.toHaveBeenCalled();
    expect(jobs.start).toHaveBeenCalledTimes(1);
    expect(await operation(operationId)).toMatchObject({ status: 'running' });
  });

  it('frees the slots of operations that are not running', async () => {
    const { deps, given, running: occupants, commits } = setUp();
    const ended = dispatched({ id: ulidOf(4), status: 'succeeded' });
    const unknown = ulidOf(9);
    await given(
      creates('operation', [claimed(), ended]),
      creates('queue', [aQueue({ running: [ended.id, operationId, unknown] })]),
    );
    await reconcileOperations(deps);
    expect(await occupants()).toEqual([operationId]);
    expect(commits.slice(1)).toEqual([['replace queue']]);
  });

  it('starts jobs in the slots that it has freed', async () => {
    const { deps, given, running: occupants } = setUp();
    await given(
      creates('operation', [queuedOperation()]),
      creates('queue', [aQueue({ running: [ulidOf(8), ulidOf(9)] })]),
    );
    await reconcileOperations(deps);
    expect(await occupants()).toEqual([operationId]);
  });

  it('writes nothing when everything is as it should be', async () => {
    const { deps, given, commits } = setUp();
    await given(running(claimed()));
    await reconcileOperations(deps);
    expect(commits).toHaveLength(1);
    expect(deps.onError).not.toHaveBeenCalled();
  });

  it('has nothing to do in the beginning', async () => {
    const { deps, commits } = setUp();
    await reconcileOperations(deps);
    expect(commits).toEqual([]);
  });
});
