import { describe, expect, it } from 'vitest';
import { region as schema } from '../contract/region.ts';
import type { RegionRecord } from '../records/region.ts';
import { capacityOf } from './capacity.ts';
import { regionView } from './view.ts';

const record: RegionRecord = {
  code: 'eu-west-1',
  name: 'Ireland',
  status: 'ready',
  customers: 3,
  shards: 2,
  shardSize: 80,
  outputs: { VpcId: 'vpc-1' },
  activeOperationId: null,
  lastOperationId: '01JD0000000000000000000001',
  createdAt: '2026-01-31T09:30:00.000Z',
  createdBy: 'admin@example.com',
  updatedAt: '2026-01-31T09:30:00.000Z',
  rev: 3,
};

describe('the capacity of a region', () => {
  it.each([
    [undefined, 160],
    [160, 160],
    [159, 159],
    [161, 160],
  ])('that may have %s databases is %i', (quota, capacity) => {
    expect(capacityOf(record, quota)).toBe(capacity);
  });
});

describe('a region as the API shows it', () => {
  it('has its capacity and cost, and nothing that only the console needs', () => {
    const view = regionView(record, 40);
    expect(schema.strict().parse(view)).toEqual(view);
    expect(view).toMatchObject({ code: 'eu-west-1', customers: 3, capacity: 40, monthlyUsd: 85.25 });
    expect(regionView(record).capacity).toBe(160);
  });
});
