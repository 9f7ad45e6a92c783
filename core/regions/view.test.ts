import { describe, expect, it } from 'vitest';
import { region as schema } from '../contract/region.ts';
import type { RegionRecord } from '../records/region.ts';
import { capacityOf } from './capacity.ts';
import { regionTemplateVersion } from './template.ts';
import { regionView } from './view.ts';

const record: RegionRecord = {
  code: 'eu-west-1',
  name: 'Ireland',
  status: 'ready',
  customers: 3,
  shards: 2,
  shardSize: 80,
  natGateways: 1,
  template: null,
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
    [undefined, 1600],
    [1600, 1600],
    [1599, 1599],
    [1601, 1600],
  ])('that may have %s databases is %i', (quota, capacity) => {
    expect(capacityOf(record, quota)).toBe(capacity);
  });
});

describe('a region as the API shows it', () => {
  it('has its capacity and cost, and nothing that only the console needs', () => {
    const view = regionView(record, 40);
    expect(schema.strict().parse(view)).toEqual(view);
    expect(view).toMatchObject({ code: 'eu-west-1', customers: 3, capacity: 40, monthlyUsd: 85.25 });
    expect(regionView(record).capacity).toBe(1600);
  });

  it.each([
    ['ready', regionTemplateVersion, false],
    ['ready', 'another', true],
    ['ready', null, true],
    ['updating', 'another', false],
    ['failed', null, false],
  ] as const)('%s, from the template %s, can be updated to the current one: %s', (status, template, available) => {
    expect(regionView({ ...record, status, template }).updateAvailable).toBe(available);
  });
});
