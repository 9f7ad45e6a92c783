import { describe, expect, it } from 'vitest';
import type { RegionOperationType } from '../contract/operations/all.ts';
import { newOperation } from '../operations/new.ts';
import type { OperationRecord } from '../records/operation.ts';
import type { RegionDeployment, RegionRecord } from '../records/region.ts';
import { regionEnded, regionQueued } from './region.ts';

const before = '2026-01-01T00:00:00.000Z';
const at = '2026-01-31T09:30:00.000Z';
const operationId = '01JD0000000000000000000009';

const region: RegionRecord = {
  code: 'eu-west-1',
  name: 'Ireland',
  status: 'ready',
  customers: 0,
  shards: 2,
  shardSize: 80,
  natGateways: 1,
  template: null,
  outputs: { VpcId: 'vpc-1' },
  activeOperationId: null,
  lastOperationId: '01JD0000000000000000000001',
  createdAt: before,
  createdBy: 'admin@example.com',
  updatedAt: before,
  rev: 3,
};

const operation = (
  type: RegionOperationType,
  status: OperationRecord['status'],
  change: Partial<OperationRecord> = {},
): OperationRecord => ({
  ...newOperation({
    id: operationId,
    type,
    region: 'eu-west-1',
    requestedBy: 'admin@example.com',
    requestedAt: before,
    previousStatus: 'ready',
  }),
  status,
  jobs: [{ attempt: 1, jobId: 'job-1', startedAt: before }],
  ...change,
});

describe('a region for which an operation is queued', () => {
  it.each([
    ['region.add', 'adding'],
    ['region.update', 'updating'],
    ['region.remove', 'removing'],
  ] as const)('%s: is %s and names the operation', (type, status) => {
    expect(regionQueued(region, operation(type, 'queued'), at)).toEqual({
      ...region,
      status,
      activeOperationId: operationId,
      lastOperationId: operationId,
      updatedAt: at,
    });
  });
});

describe('a region after an operation', () => {
  const busy = (type: RegionOperationType) => regionQueued(region, operation(type, 'queued'), before);
  const after = (
    type: RegionOperationType,
    status: OperationRecord['status'],
    change: Partial<OperationRecord> = {},
    deployed?: RegionDeployment,
  ) => regionEnded(busy(type), operation(type, status, change), at, deployed);

  const deployed = { shards: 3, natGateways: 2, template: 'abc', outputs: { VpcId: 'vpc-2' } };

  it.each(['region.add', 'region.update'] as const)('is ready, with what was deployed, after a %s', (type) => {
    expect(after(type, 'succeeded', {}, deployed)).toEqual({
      ...region,
      ...deployed,
      status: 'ready',
      activeOperationId: null,
      lastOperationId: operationId,
      updatedAt: at,
    });
  });

  it('keeps the outputs it had when the job reports none', () => {
    expect(after('region.add', 'succeeded')).toMatchObject({ status: 'ready', outputs: region.outputs });
  });

  it('is gone when it was removed', () => {
    expect(after('region.remove', 'succeeded')).toBeNull();
  });

  it.each(['region.add', 'region.remove'] as const)('has failed when a %s failed', (type) => {
    expect(after(type, 'failed')).toMatchObject({ status: 'failed', activeOperationId: null, updatedAt: at });
  });

  it.each(['failed', 'cancelled'] as const)('is as it was when an update has %s', (status) => {
    expect(after('region.update', status)).toEqual({ ...region, lastOperationId: operationId, updatedAt: at });
  });

  it('is as it was when the removal was cancelled in the queue', () => {
    expect(after('region.remove', 'cancelled', { jobs: [] })).toMatchObject({ status: 'ready' });
  });

  it('has failed when the removal was cancelled after a job had started', () => {
    expect(after('region.remove', 'cancelled')).toMatchObject({ status: 'failed' });
  });

  it('has failed when the removal failed before a job had started', () => {
    expect(after('region.remove', 'failed', { jobs: [] })).toMatchObject({ status: 'failed' });
  });

  it('has failed when its addition was cancelled in the queue, since it was nothing before', () => {
    expect(after('region.add', 'cancelled', { jobs: [], previousStatus: null })).toMatchObject({ status: 'failed' });
  });
});
