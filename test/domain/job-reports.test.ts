import { creates } from '@console/adapters/contract/changes';
import { aQueue, aRegion, timeOf, ulidOf } from '@console/adapters/contract/records';
import {
  claimOperation,
  reportCancelled,
  reportFailure,
  reportHeartbeat,
  reportProgress,
  reportSuccess,
} from '@console/core/operations/job-reports';
import type { Change } from '@console/core/ports';
import type { OperationRecord } from '@console/core/records/operation';
import { describe, expect, it } from 'vitest';
import { aRegionWith, creationId, type Deps, large, onlineCustomer, queuedOperation, setUp } from './set-up.ts';

const jobId = 'job-1';
const claim = { operationId: creationId, attempt: 1, jobId };
const otherId = ulidOf(99);
const unknownId = ulidOf(98);
const error = {
  code: 'resource-failed',
  message: 'exited with 1',
  hint: 'Fix it.',
  coded: { message: { code: 'none', values: {} } },
};

const dispatched = (change: Partial<OperationRecord> = {}) =>
  queuedOperation({ id: creationId, status: 'running', dispatchedAt: timeOf(0), spec: large, ...change });
const claimed = (change: Partial<OperationRecord> = {}) =>
  dispatched({ claimedBy: jobId, jobs: [{ attempt: 1, jobId, startedAt: timeOf(0) }], ...change });
const busy = onlineCustomer({ status: 'updating', spec: large, activeOperationId: creationId });

/** A running operation that occupies a slot. */
const running = (operation: OperationRecord): Change[] => [
  ...creates('operation', [operation]),
  ...creates('queue', [aQueue({ running: [otherId, operation.id] })]),
];

describe('a job that claims its operation', () => {
  it('holds it from then on', async () => {
    const { deps, clock, given, operation } = setUp();
    await given(running(dispatched()));
    clock.advance(60_000);
    const expected = {
      status: 'running',
      claimedBy: jobId,
      lastHeartbeatAt: timeOf(1),
      jobs: [{ attempt: 1, jobId, startedAt: timeOf(1) }],
    };
    expect(await claimOperation(deps, creationId, jobId)).toMatchObject(expected);
    expect(await operation(creationId)).toMatchObject(expected);
  });

  it.each([
    ['is held by another job', claimed({ claimedBy: 'job-2' })],
    ['waits in the queue', queuedOperation({ id: creationId })],
    ['has ended', claimed({ status: 'failed' })],
  ])('gets nothing when the operation %s', async (_, record) => {
    const { deps, given, commits } = setUp();
    await given(creates('operation', [record]));
    expect(await claimOperation(deps, creationId, jobId)).toBeUndefined();
    expect(commits).toHaveLength(1);
  });

  it('gets nothing when there is no such operation', async () => {
    const { deps, commits } = setUp();
    expect(await claimOperation(deps, creationId, jobId)).toBeUndefined();
    expect(commits).toEqual([]);
  });
});

describe('a job that holds its operation', () => {
  it('reports progress, and hears whether to cancel', async () => {
    const { deps, clock, given, operation } = setUp();
    await given(running(claimed({ cancelRequestedAt: timeOf(0) })));
    clock.advance(120_000);
    const progress = { done: 3, total: 9, message: 'Creating Service' };
    const answer = await reportProgress(deps, claim, progress);
    expect(answer).toMatchObject({ progress, cancelRequestedAt: timeOf(0) });
    expect(await operation(creationId)).toMatchObject({ progress, lastHeartbeatAt: timeOf(2), status: 'running' });
  });

  it('shows that it is working', async () => {
    const { deps, clock, given, operation } = setUp();
    await given(running(claimed()));
    clock.advance(120_000);
    expect(await reportHeartbeat(deps, claim)).toMatchObject({ status: 'running' });
    expect(await operation(creationId)).toMatchObject({ lastHeartbeatAt: timeOf(2) });
  });

  it('ends it as succeeded: the customer has what was deployed', async () => {
    const { deps, clock, given, operation, customer } = setUp();
    await given(aRegionWith(busy), running(claimed()));
    clock.advance(60_000);
    expect(await reportSuccess(deps, claim)).toBe(true);
    expect(await operation(creationId)).toMatchObject({ status: 'succeeded', finishedAt: timeOf(1), error: null });
    expect(await customer()).toMatchObject({
      status: 'online',
      deployed: large,
      activeOperationId: null,
      updatedAt: timeOf(1),
    });
  });

  it('ends it as failed, with the error', async () => {
    const { deps, given, operation, customer } = setUp();
    await given(aRegionWith(busy), running(claimed()));
    expect(await reportFailure(deps, claim, error)).toBe(true);
    expect(await operation(creationId)).toMatchObject({ status: 'failed', error });
    expect(await customer()).toMatchObject({ status: 'online', deployed: busy.deployed, spec: large });
  });

  it('ends it as cancelled', async () => {
    const { deps, given, operation, customer } = setUp();
    await given(aRegionWith(busy), running(claimed()));
    expect(await reportCancelled(deps, claim)).toBe(true);
    expect(await operation(creationId)).toMatchObject({ status: 'cancelled', finishedAt: timeOf(0) });
    expect(await customer()).toMatchObject({ status: 'online', activeOperationId: null });
  });
});

describe('the end of an operation', () => {
  const ends = [
    ['succeeded', (deps) => reportSuccess(deps, claim), { detail: '' }],
    [
      'failed',
      (deps) => reportFailure(deps, claim, error),
      { detail: 'exited with 1', coded: { detail: error.coded.message } },
    ],
    ['cancelled', (deps) => reportCancelled(deps, claim), { detail: '' }],
  ] satisfies [string, (deps: Deps) => Promise<boolean>, object][];

  it.each(ends)(
    'that has %s frees its slot, and is in the audit log under who requested it',
    async (outcome, end, detail) => {
      const { deps, given, running: occupants, audit, commits } = setUp();
      await given(aRegionWith(busy), running(claimed({ requestedBy: 'ann@example.com' })));
      await end(deps);
      expect(await occupants()).toEqual([otherId]);
      expect(await audit()).toEqual([
        {
          id: expect.any(String),
          time: timeOf(0),
          actor: 'ann@example.com',
          sourceIp: null,
          action: 'customer.update',
          operationId: creationId,
          customer: 'acme',
          region: 'eu-central-1',
          outcome,
          rev: 1,
          ...detail,
        },
      ]);
      expect(commits.slice(1)).toEqual([['create audit', 'replace customer', 'replace operation', 'replace queue']]);
    },
  );

  it('has the same time everywhere', async () => {
    const { deps, given, region, operation } = setUp();
    const add = claimed({ type: 'region.add', requestedBy: 'ann@example.com' });
    const { customer: _, customerId: __, ...addition } = add;
    await given(creates('region', [aRegion({ activeOperationId: creationId })]), running(addition));
    const clock = { now: () => new Date(deps.clock.advance(1_000)) };
    await reportSuccess({ ...deps, clock }, claim);
    expect((await region())?.updatedAt).toBe((await operation(creationId))?.finishedAt);
  });

  it.each([
    ['works on something else now', onlineCustomer({ status: 'deleting', activeOperationId: otherId })],
    ['has ended it already', onlineCustomer()],
  ])('leaves a customer as it is that %s', async (_, record) => {
    const { deps, given, customer } = setUp();
    await given(aRegionWith(record), running(claimed()));
    expect(await reportSuccess(deps, claim)).toBe(true);
    expect(await customer()).toEqual({ ...record, rev: 1 });
  });

  it('does not need the customer', async () => {
    const { deps, given, operation } = setUp();
    await given(running(claimed()));
    expect(await reportSuccess(deps, claim)).toBe(true);
    expect(await operation(creationId)).toMatchObject({ status: 'succeeded' });
  });
});

describe('the end of an operation on a region', () => {
  const { customer: _, customerId: __, spec: ___, ...regional } = claimed();
  const ending = (type: 'region.add' | 'region.remove') => running({ ...regional, type });

  it('stores what was deployed when it was added', async () => {
    const { deps, given, region, audit } = setUp();
    await given(
      creates('region', [aRegion({ status: 'adding', activeOperationId: creationId })]),
      ending('region.add'),
    );
    const deployed = { shards: 1, natGateways: 2, template: 'abc', outputs: { VpcId: 'vpc-9' } };
    await reportSuccess(deps, claim, { region: deployed });
    expect(await region()).toMatchObject({ status: 'ready', ...deployed, activeOperationId: null });
    expect((await audit())[0]).not.toHaveProperty('customer');
  });

  it('removes the region when it was removed', async () => {
    const { deps, given, region, commits } = setUp();
    await given(creates('region', [aRegion({ activeOperationId: creationId })]), ending('region.remove'));
    await reportSuccess(deps, claim);
    expect(await region()).toBeUndefined();
    expect(commits.at(-1)).toEqual(['create audit', 'remove region', 'replace operation', 'replace queue']);
  });

  it('leaves a region as it is that works on something else', async () => {
    const { deps, given, region } = setUp();
    await given(creates('region', [aRegion({ status: 'removing', activeOperationId: null })]), ending('region.add'));
    await reportSuccess(deps, claim);
    expect(await region()).toMatchObject({ status: 'removing', rev: 1 });
  });

  it('does not need the region', async () => {
    const { deps, given, operation } = setUp();
    await given(ending('region.remove'));
    expect(await reportSuccess(deps, claim)).toBe(true);
    expect(await operation(creationId)).toMatchObject({ status: 'succeeded' });
  });
});

describe('a job that lost its operation', () => {
  const reports = {
    progress: (deps, lost) => reportProgress(deps, lost, { done: 1, total: 2, message: '' }),
    heartbeat: (deps, lost) => reportHeartbeat(deps, lost),
    success: (deps, lost) => reportSuccess(deps, lost),
    failure: (deps, lost) => reportFailure(deps, lost, error),
    cancellation: (deps, lost) => reportCancelled(deps, lost),
  } satisfies Record<string, (deps: Deps, lost: typeof claim) => Promise<unknown>>;

  it.each(Object.entries(reports))('cannot report %s', async (_, report) => {
    const { deps, given, commits } = setUp();
    await given(aRegionWith(busy), running(claimed()));
    expect(await report(deps, { ...claim, jobId: 'job-2' })).toBeOneOf([undefined, false]);
    expect(await report(deps, { ...claim, attempt: 2 })).toBeOneOf([undefined, false]);
    expect(await report(deps, { ...claim, operationId: unknownId })).toBeOneOf([undefined, false]);
    expect(commits).toHaveLength(1);
  });
});
