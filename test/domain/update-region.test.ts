import { creates } from '@console/adapters/contract/changes';
import { aRegion, timeOf, ulidOf } from '@console/adapters/contract/records';
import { dispatchOperations } from '@console/core/operations/dispatch';
import { claimOperation, reportFailure, reportSuccess } from '@console/core/operations/job-reports';
import { requestOperation } from '@console/core/operations/request-operation';
import { retryOperation } from '@console/core/operations/retry-and-cancel';
import type { RegionRecord } from '@console/core/records/region';
import { describe, expect, it } from 'vitest';
import { refusal, request, setUp } from './set-up.ts';

const operationId = ulidOf(100);
const error = { code: 'resource-failed', message: 'Quota exceeded', hint: 'Ask for more' };

async function withRegion(change: Partial<RegionRecord> = {}) {
  const world = setUp();
  await world.given(creates('region', [aRegion({ shards: 2, natGateways: 1, ...change })]));
  const { deps } = world;
  return {
    ...world,
    update: (input: Record<string, unknown> = {}) =>
      requestOperation(deps, request, 'region.update', 'eu-central-1', input),
    /** Gives the operation to a job. */
    start: async () => {
      await dispatchOperations(deps);
      const claimed = await claimOperation(deps, operationId, 'job');
      return { operationId, attempt: claimed?.attempt ?? 0, jobId: 'job' };
    },
  };
}

describe('updating a region', () => {
  it('queues the operation with what is asked for, and leaves what is deployed as it is', async () => {
    const { update, region, operation, audit } = await withRegion();
    await update({ natGateways: 2, shards: 3 });
    expect(await region()).toMatchObject({
      status: 'updating',
      shards: 2,
      natGateways: 1,
      activeOperationId: operationId,
      updatedAt: timeOf(0),
    });
    expect(await operation(operationId)).toMatchObject({
      type: 'region.update',
      status: 'queued',
      cause: 'request',
      previousStatus: 'ready',
      input: { natGateways: 2, shards: 3 },
    });
    expect(await audit()).toMatchObject([
      { action: 'region.update', outcome: 'accepted', detail: 'NAT gateways: 2, load balancers: 3' },
    ]);
  });

  it.each([
    [{}, 'current templates'],
    [{ natGateways: 2 }, 'NAT gateways: 2'],
    [{ shards: 2 }, 'load balancers: 2'],
  ])('says %j in the audit log as %s', async (input, detail) => {
    const { update, audit } = await withRegion();
    await update(input);
    expect(await audit()).toMatchObject([{ detail }]);
  });

  it('is refused with fewer load balancers: customers are on each of them', async () => {
    const { update, commits } = await withRegion();
    expect(await refusal(update({ shards: 1 }))).toMatchObject({
      kind: 'validation',
      errors: [{ path: 'shards', coded: { code: 'fewer-load-balancers', values: { shards: 2 } } }],
    });
    expect(commits).toHaveLength(1);
  });

  it.each(['adding', 'failed', 'removing'] as const)('is refused while the region is %s', async (status) => {
    const { update } = await withRegion({ status });
    expect(await refusal(update())).toMatchObject({ code: 'region-not-ready', values: { status } });
  });

  it('is refused while another operation is in progress', async () => {
    const { update } = await withRegion();
    await update();
    expect(await refusal(update())).toMatchObject({ code: 'operation-running', operationId });
  });

  it('records what was deployed when it succeeds', async () => {
    const { deps, update, start, region } = await withRegion();
    await update({ shards: 3 });
    const deployed = { shards: 3, natGateways: 2, template: 'abc', outputs: { VpcId: 'vpc-1', Shard3DnsName: 's3' } };
    expect(await reportSuccess(deps, await start(), { region: deployed })).toBe(true);
    expect(await region()).toMatchObject({ ...deployed, status: 'ready', activeOperationId: null });
  });

  it('leaves the region ready, and as it was, when it fails; the retry wants the same', async () => {
    const { deps, update, start, region, operation } = await withRegion();
    await update({ shards: 3 });
    await reportFailure(deps, await start(), error);
    expect(await region()).toMatchObject({ status: 'ready', shards: 2, natGateways: 1, activeOperationId: null });
    await retryOperation(deps, request, operationId);
    expect(await region()).toMatchObject({ status: 'updating', shards: 2, activeOperationId: operationId });
    expect(await operation(operationId)).toMatchObject({ status: 'queued', input: { shards: 3 }, attempt: 2 });
  });
});
