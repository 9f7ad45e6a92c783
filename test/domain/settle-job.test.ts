import { creates } from '@console/adapters/contract/changes';
import { aQueue, timeOf, ulidOf } from '@console/adapters/contract/records';
import { dispatchOperations } from '@console/core/operations/dispatch';
import { claimOperation, reportSuccess } from '@console/core/operations/job-reports';
import { retryOperation } from '@console/core/operations/retry-and-cancel';
import { settleJob } from '@console/core/operations/settle-job';
import type { OperationRecord } from '@console/core/records/operation';
import { describe, expect, it } from 'vitest';
import { aRegionWith, creationId, jobIdOf, onlineCustomer, queuedOperation, request, setUp } from './set-up.ts';

const operationId = creationId;
const jobId = 'job-1';
const ended = { operationId, jobId };

const started = (change: Partial<OperationRecord> = {}) =>
  queuedOperation({
    id: operationId,
    status: 'running',
    startedAt: timeOf(0),
    dispatchedAt: timeOf(0),
    jobs: [{ attempt: 1, jobId, startedAt: timeOf(0) }],
    ...change,
  });
const claimed = (change: Partial<OperationRecord> = {}) =>
  started({ claimedBy: jobId, lastHeartbeatAt: timeOf(0), ...change });
const queue = creates('queue', [aQueue({ running: [operationId] })]);
const busy = onlineCustomer({ status: 'updating', activeOperationId: operationId });

describe('a job that ended without a report', () => {
  it.each([
    ['held the operation', claimed()],
    ['had not claimed it yet', started()],
  ])('and %s is lost: the operation returns to the queue and gives its slot back', async (_, record) => {
    const { deps, given, operation, running, commits } = setUp();
    await given(aRegionWith(busy), creates('operation', [record]), queue);
    const expected = {
      status: 'queued',
      attempt: 2,
      cause: 'recovery',
      lostJobs: 1,
      claimedBy: null,
      dispatchedAt: null,
    };
    expect(await settleJob(deps, ended)).toMatchObject(expected);
    expect(await operation(operationId)).toMatchObject(expected);
    expect(await running()).toEqual([]);
    expect(commits.at(-1)).toEqual(['replace operation', 'replace queue']);
  });

  it('leaves the customer busy, since the next attempt goes on', async () => {
    const { deps, given, customer } = setUp();
    await given(aRegionWith(busy), creates('operation', [claimed()]), queue);
    await settleJob(deps, ended);
    expect(await customer()).toMatchObject({ status: 'updating', activeOperationId: operationId });
  });
});

describe('a late event', () => {
  it.each([
    ['of another job than the one that holds the operation', claimed({ claimedBy: 'job-2' })],
    [
      'of another job than the one started last',
      started({ jobs: [...started().jobs, { attempt: 1, jobId: 'job-2', startedAt: timeOf(1) }] }),
    ],
    [
      'of the job of an earlier attempt',
      started({ attempt: 2, jobs: [...started().jobs, { attempt: 2, jobId: 'job-2', startedAt: timeOf(1) }] }),
    ],
    ['of a job whose next attempt has no job yet', started({ attempt: 2 })],
    ['about an operation that waits in the queue', claimed({ status: 'queued' })],
    ['about an operation that has ended', claimed({ status: 'succeeded' })],
  ])('%s changes nothing', async (_, record) => {
    const { deps, given, operation, running, commits } = setUp();
    await given(aRegionWith(busy), creates('operation', [record]), queue);
    expect(await settleJob(deps, ended)).toBeUndefined();
    expect(await operation(operationId)).toEqual({ ...record, rev: 1 });
    expect(await running()).toEqual([operationId]);
    expect(commits).toHaveLength(1);
  });

  it('about an operation that nobody knows changes nothing', async () => {
    const { deps, given } = setUp();
    await given(creates('operation', [claimed()]));
    expect(await settleJob(deps, { operationId: ulidOf(98), jobId })).toBeUndefined();
  });

  it('of a job that reported its success changes nothing', async () => {
    const { deps, given, operation } = setUp();
    await given(aRegionWith(busy), creates('operation', [claimed()]), queue);
    await reportSuccess(deps, { operationId, attempt: 1, jobId });
    expect(await settleJob(deps, ended)).toBeUndefined();
    expect(await operation(operationId)).toMatchObject({ status: 'succeeded' });
  });
});

describe('an operation that loses one job after another', () => {
  /** Dispatches the operation, and lets its job end without a report. */
  async function loseJob({ deps, operation }: ReturnType<typeof setUp>) {
    await dispatchOperations(deps);
    const attempt = (await operation(operationId))?.attempt ?? 0;
    await claimOperation(deps, operationId, jobIdOf({ operationId, attempt }));
    return settleJob(deps, { operationId, jobId: jobIdOf({ operationId, attempt }) });
  }

  async function loseJobs(times: number, scenario: ReturnType<typeof setUp>) {
    const waiting = queuedOperation({ id: operationId });
    await scenario.given(aRegionWith(busy), creates('operation', [waiting]));
    for (let lost = 0; lost < times; lost++) await loseJob(scenario);
    return scenario;
  }

  it('is queued again after five', async () => {
    const { operation, customer } = await loseJobs(5, setUp());
    expect(await operation(operationId)).toMatchObject({ status: 'queued', attempt: 6, lostJobs: 5 });
    expect(await customer()).toMatchObject({ status: 'updating' });
  });

  it('fails after six, with a reason and what to do', async () => {
    const { operation, customer, running, audit } = await loseJobs(6, setUp());
    expect(await operation(operationId)).toMatchObject({
      status: 'failed',
      attempt: 6,
      lostJobs: 6,
      finishedAt: timeOf(0),
      error: {
        code: 'job-lost',
        message: 'The job ended without a result 6 times in a row.',
        coded: { message: { code: 'job-lost', values: { times: 6 } }, hint: { code: 'retry-after-lost-job' } },
      },
    });
    expect(await customer()).toMatchObject({ status: 'failed', activeOperationId: null });
    expect(await running()).toEqual([]);
    expect(await audit()).toMatchObject([
      { actor: 'system', action: 'customer.update', outcome: 'failed', coded: { detail: { code: 'job-lost' } } },
    ]);
  });

  it('has six again after a retry', async () => {
    const scenario = await loseJobs(6, setUp());
    await retryOperation(scenario.deps, request, operationId);
    for (let lost = 0; lost < 5; lost++) await loseJob(scenario);
    expect(await scenario.operation(operationId)).toMatchObject({ status: 'queued', lostJobs: 5 });
    expect(await loseJob(scenario)).toMatchObject({ status: 'failed' });
  });
});
