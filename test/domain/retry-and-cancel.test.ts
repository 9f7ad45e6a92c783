import { creates } from '@console/adapters/contract/changes';
import { aQueue, aRegion, timeOf, ulidOf } from '@console/adapters/contract/records';
import { cancelOperation, retryOperation } from '@console/core/operations/retry-and-cancel';
import type { CustomerRecord } from '@console/core/records/customer';
import type { OperationRecord } from '@console/core/records/operation';
import type { RegionRecord } from '@console/core/records/region';
import { describe, expect, it } from 'vitest';
import {
  aRegionWith,
  creationId,
  large,
  onlineCustomer,
  queuedOperation,
  refusal,
  rememberedRequest,
  request,
  setUp,
} from './set-up.ts';

const operationId = creationId;
const laterId = ulidOf(50);
const jobs = [{ attempt: 1, jobId: 'job-1', startedAt: timeOf(0) }];
const error = { code: 'resource-failed', message: 'exited with 1', hint: '' };

const failed = (change: Partial<OperationRecord> = {}) =>
  queuedOperation({ id: operationId, status: 'failed', finishedAt: timeOf(0), error, spec: large, jobs, ...change });
const regional = (change: Partial<OperationRecord> = {}): OperationRecord => {
  const { customer: _, customerId: __, spec: ___, ...operation } = failed();
  return { ...operation, type: 'region.remove', previousStatus: 'ready', ...change };
};
const failedRegion = (change: Partial<RegionRecord> = {}) =>
  aRegion({ status: 'failed', lastOperationId: operationId, ...change });

/** A customer, and the operation that was the last on it. */
async function withCustomer(operation: OperationRecord, change: Partial<CustomerRecord> = {}) {
  const scenario = setUp();
  await scenario.given(aRegionWith(onlineCustomer(change)), creates('operation', [operation]));
  return scenario;
}

async function withRegion(operation: OperationRecord, region: RegionRecord) {
  const scenario = setUp();
  await scenario.given(creates('region', [region]), creates('operation', [operation]));
  return scenario;
}

describe('a retry', () => {
  it.each(['failed', 'cancelled'] as const)(
    'queues an operation that has %s again, in the next attempt',
    async (status) => {
      const { deps, clock, operation, customer } = await withCustomer(
        failed({ status, lostJobs: 3, cancelRequestedAt: timeOf(0), claimedBy: 'job-1', lastHeartbeatAt: timeOf(0) }),
      );
      clock.advance(60_000);
      const expected = {
        status: 'queued',
        attempt: 2,
        cause: 'retry',
        error: null,
        lostJobs: 0,
        finishedAt: null,
        claimedBy: null,
        lastHeartbeatAt: null,
        cancelRequestedAt: null,
        spec: large,
        jobs,
      };
      expect((await retryOperation(deps, request, operationId)).operation).toMatchObject(expected);
      expect(await operation(operationId)).toMatchObject(expected);
      expect(await customer()).toMatchObject({
        status: 'updating',
        activeOperationId: operationId,
        lastOperationId: operationId,
        updatedAt: timeOf(1),
      });
    },
  );

  it('queues an operation on a region again', async () => {
    const { deps, region } = await withRegion(regional({ type: 'region.add' }), failedRegion());
    await retryOperation(deps, request, operationId);
    expect(await region()).toMatchObject({ status: 'adding', activeOperationId: operationId });
  });

  it('is in the audit log, and written in one commit with the answer to it', async () => {
    const { deps, audit, commits, remembered } = await withCustomer(failed());
    const answer = await retryOperation(deps, rememberedRequest, operationId);
    expect(await audit()).toEqual([
      {
        id: expect.any(String),
        time: timeOf(0),
        actor: request.actor,
        sourceIp: request.sourceIp,
        action: 'operation.retry',
        operationId,
        customer: 'acme',
        region: 'eu-central-1',
        outcome: 'accepted',
        detail: 'customer.update',
        rev: 1,
      },
    ]);
    expect(commits.slice(1)).toEqual([['create audit', 'create idempotency', 'replace customer', 'replace operation']]);
    expect(await remembered()).toEqual(answer);
  });

  it('may begin where a new operation of the type could not', async () => {
    const { deps, customer } = await withCustomer(failed({ type: 'customer.resume', previousStatus: 'suspended' }), {
      status: 'failed',
    });
    await retryOperation(deps, request, operationId);
    expect(await customer()).toMatchObject({ status: 'resuming' });
  });
});

describe('a retry is refused', () => {
  it('when the operation does not exist', async () => {
    const { deps } = setUp();
    expect(await refusal(retryOperation(deps, request, laterId))).toMatchObject({
      kind: 'not-found',
      message: `Operation "${laterId}" does not exist.`,
      values: { name: laterId },
    });
  });

  it.each([
    ['succeeded', 'not-retryable'],
    ['running', 'operation-running'],
    ['queued', 'operation-running'],
  ] as const)('for an operation that is %s', async (status, code) => {
    const { deps, commits } = await withCustomer(failed({ status }));
    expect(await refusal(retryOperation(deps, request, operationId))).toMatchObject({ code });
    expect(commits).toHaveLength(1);
  });

  it('when a later operation has taken the place of this one on its customer', async () => {
    const { deps, operation, commits } = await withCustomer(failed(), { lastOperationId: laterId });
    expect(await refusal(retryOperation(deps, request, operationId))).toMatchObject({
      kind: 'conflict',
      code: 'superseded',
      values: { latest: laterId },
      operationId: laterId,
    });
    expect(await operation(operationId)).toMatchObject({ status: 'failed' });
    expect(commits).toHaveLength(1);
  });

  it('when a later operation has taken the place of this one on its region', async () => {
    const { deps } = await withRegion(regional(), failedRegion({ lastOperationId: laterId, customers: 1 }));
    expect(await refusal(retryOperation(deps, request, operationId))).toMatchObject({
      code: 'superseded',
      operationId: laterId,
    });
  });

  it.each([
    ['customer', failed(), 'Customer "acme" no longer exists. There is nothing to retry.'],
    ['region', regional(), 'Region "eu-central-1" no longer exists. There is nothing to retry.'],
  ])('when its %s is gone', async (_, record, message) => {
    const { deps, given } = setUp();
    await given(creates('operation', [record]));
    expect(await refusal(retryOperation(deps, request, operationId))).toMatchObject({ code: 'superseded', message });
  });

  it('while a later operation is in progress on the customer, which it names', async () => {
    const busy = { status: 'suspending', activeOperationId: laterId, lastOperationId: laterId } as const;
    const { deps } = await withCustomer(failed(), busy);
    expect(await refusal(retryOperation(deps, request, operationId))).toMatchObject({
      code: 'operation-running',
      values: { subject: 'acme' },
      operationId: laterId,
    });
  });

  it('while a later operation is in progress on the region, which it names', async () => {
    const { deps } = await withRegion(
      regional(),
      failedRegion({ activeOperationId: laterId, lastOperationId: laterId }),
    );
    expect(await refusal(retryOperation(deps, request, operationId))).toMatchObject({
      code: 'operation-running',
      operationId: laterId,
    });
  });

  it('for the removal of a region that has customers by now', async () => {
    const { deps } = await withRegion(regional(), failedRegion({ customers: 1 }));
    expect(await refusal(retryOperation(deps, request, operationId))).toMatchObject({ code: 'region-in-use' });
  });
});

describe('a cancellation', () => {
  const queued = queuedOperation({ id: operationId, spec: large });
  const running = queuedOperation({ id: operationId, status: 'running', jobs, claimedBy: 'job-1' });
  const busy = { status: 'updating', activeOperationId: operationId } as const;

  it('ends an operation that waits for its first job at once', async () => {
    const { deps, clock, operation, customer } = await withCustomer(queued, busy);
    clock.advance(60_000);
    const expected = { status: 'cancelled', finishedAt: timeOf(1), cancelRequestedAt: timeOf(1), error: null };
    expect((await cancelOperation(deps, request, operationId)).operation).toMatchObject(expected);
    expect(await operation(operationId)).toMatchObject(expected);
    expect(await customer()).toMatchObject({ status: 'online', activeOperationId: null, updatedAt: timeOf(1) });
  });

  it('of a creation that waits leaves a customer that can be retried or deleted', async () => {
    const creation = { ...queued, type: 'customer.create' as const, previousStatus: null };
    const { deps, customer } = await withCustomer(creation, { ...busy, status: 'creating', deployed: null });
    await cancelOperation(deps, request, operationId);
    expect(await customer()).toMatchObject({ status: 'failed', activeOperationId: null });
  });

  it('is in the audit log as a request and as the end, written in one commit with the answer to it', async () => {
    const { deps, audit, commits, remembered } = await withCustomer(queued, busy);
    const answer = await cancelOperation(deps, rememberedRequest, operationId);
    const { actor, sourceIp } = request;
    expect(await audit()).toMatchObject([
      { action: 'operation.cancel', actor, sourceIp, outcome: 'accepted', detail: 'customer.update', operationId },
      { action: 'customer.update', actor, sourceIp: null, outcome: 'cancelled', detail: '', operationId },
    ]);
    expect(commits.slice(1)).toEqual([
      ['create audit', 'create audit', 'create idempotency', 'replace customer', 'replace operation'],
    ]);
    expect(await remembered()).toEqual(answer);
  });

  it('of a running operation asks its job to stop', async () => {
    const { deps, operation, customer, audit, commits } = await withCustomer(running, busy);
    const { operation: answer } = await cancelOperation(deps, rememberedRequest, operationId);
    expect(answer).toMatchObject({ status: 'running', cancelRequestedAt: timeOf(0), finishedAt: null });
    expect(await operation(operationId)).toMatchObject({ status: 'running', cancelRequestedAt: timeOf(0) });
    expect(await customer()).toMatchObject({ status: 'updating', activeOperationId: operationId });
    expect(await audit()).toMatchObject([{ action: 'operation.cancel', outcome: 'accepted' }]);
    expect(commits.slice(1)).toEqual([['create audit', 'create idempotency', 'replace operation']]);
  });

  it('that is asked for again keeps the time of the first', async () => {
    const { deps, clock } = await withCustomer(running, busy);
    await cancelOperation(deps, request, operationId);
    clock.advance(60_000);
    expect((await cancelOperation(deps, request, operationId)).operation.cancelRequestedAt).toBe(timeOf(0));
  });

  it('leaves the undoing to a job when an earlier one has begun the work', async () => {
    const { deps, operation } = await withCustomer({ ...queued, attempt: 2, jobs }, busy);
    await cancelOperation(deps, request, operationId);
    expect(await operation(operationId)).toMatchObject({ status: 'queued', cancelRequestedAt: timeOf(0) });
  });

  it('frees the slot of an operation whose job was never started', async () => {
    const scenario = await withCustomer(queued, busy);
    await scenario.given(creates('queue', [aQueue({ running: [operationId] })]));
    await cancelOperation(scenario.deps, request, operationId);
    expect(await scenario.running()).toEqual([]);
  });

  it('is refused when the operation does not exist', async () => {
    const { deps } = setUp();
    expect(await refusal(cancelOperation(deps, request, laterId))).toMatchObject({ kind: 'not-found' });
  });

  it('is refused when the operation has ended', async () => {
    const { deps, commits } = await withCustomer(failed());
    expect(await refusal(cancelOperation(deps, request, operationId))).toMatchObject({
      code: 'not-cancellable',
      values: { status: 'failed' },
    });
    expect(commits).toHaveLength(1);
  });

  it('is refused for a type that runs to its end once it has started', async () => {
    const { deps } = await withCustomer({ ...running, type: 'customer.delete' }, busy);
    expect(await refusal(cancelOperation(deps, request, operationId))).toMatchObject({
      code: 'not-cancellable',
      values: {},
    });
  });
});
