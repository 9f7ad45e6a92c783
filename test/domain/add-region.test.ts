import { creates } from '@console/adapters/contract/changes';
import { aRegion, timeOf, ulidOf } from '@console/adapters/contract/records';
import { addRegion } from '@console/core/regions/add-region';
import { describe, expect, it } from 'vitest';
import { refusal, rememberedRequest, request, setUp } from './set-up.ts';

const input = { code: 'eu-central-1', name: 'Frankfurt' };
const operationId = ulidOf(100);

describe('adding a region', () => {
  it('stores it, and the operation that adds it', async () => {
    const { deps, region, operation } = setUp();
    const added = {
      ...input,
      status: 'adding',
      customers: 0,
      shards: 1,
      shardSize: 80,
      natGateways: null,
      template: null,
      outputs: {},
      activeOperationId: operationId,
      lastOperationId: operationId,
      createdAt: timeOf(0),
      createdBy: request.actor,
      updatedAt: timeOf(0),
      rev: 0,
    };
    const answer = await addRegion(deps, request, input);
    expect(answer.region).toEqual(added);
    expect(await region()).toEqual({ ...added, rev: 1 });
    expect(await operation(operationId)).toEqual({ ...answer.operation, rev: 1 });
    expect(answer.operation).toMatchObject({
      type: 'region.add',
      region: 'eu-central-1',
      status: 'queued',
      requestedBy: request.actor,
      requestedAt: timeOf(0),
      previousStatus: null,
    });
    expect(answer.operation).not.toHaveProperty('customer');
  });

  it('is in the audit log, and written in one commit with the answer to it', async () => {
    const { deps, audit, commits, remembered } = setUp();
    const answer = await addRegion(deps, rememberedRequest, input);
    expect(await audit()).toMatchObject([
      { ...request, action: 'region.add', region: 'eu-central-1', operationId, outcome: 'accepted', detail: '' },
    ]);
    expect(commits).toEqual([['create audit', 'create idempotency', 'create operation', 'create region']]);
    expect(await remembered()).toEqual(answer);
  });

  it.each(['ready', 'failed'] as const)('is refused when it is there and %s', async (status) => {
    const { deps, given, commits } = setUp();
    await given(creates('region', [aRegion({ status })]));
    expect(await refusal(addRegion(deps, request, input))).toMatchObject({
      kind: 'conflict',
      code: 'region-exists',
      values: { region: 'eu-central-1', status },
      errors: [{ path: 'code', coded: { code: 'region-added' } }],
    });
    expect(commits).toHaveLength(1);
  });

  it('is refused when somebody else was faster', async () => {
    const { deps, commits } = setUp();
    const [first, second] = await Promise.allSettled([1, 2].map(() => addRegion(deps, request, input)));
    expect(first?.status).toBe('fulfilled');
    expect(second).toMatchObject({ reason: { code: 'region-exists' } });
    expect(commits).toHaveLength(1);
  });
});
