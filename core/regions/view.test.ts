import { describe, expect, it } from 'vitest';
import type { QuotaNumbers } from '../contract/quota.ts';
import { region as schema } from '../contract/region.ts';
import type { QuotaContext } from '../quotas/context.ts';
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

const kind = (vcpu: number, databases: 0 | 1): QuotaNumbers => ({
  'fargate-vcpu': vcpu,
  'rds-clusters': databases,
  'rds-instances': databases,
});
const context = (settings: QuotaNumbers, ...kinds: QuotaNumbers[]): QuotaContext => ({
  settings,
  accountParameters: 'all',
  kinds,
  functionsKinds: [],
  products: new Map(),
});
const limits = (region: Partial<RegionRecord>, given: QuotaContext | undefined) => {
  const { capacity, capacityLimit } = capacityOf({ ...record, ...region }, given);
  return [capacity, capacityLimit.quota, capacityLimit.value];
};
const small = kind(0.25, 1);
const read = (values: QuotaNumbers) => ({ quotas: { values, readAt: record.createdAt } });

describe('the capacity of a region', () => {
  it('is the slots of its load balancers where there are no quotas', () => {
    expect(limits({}, undefined)).toEqual([1600, 'alb-target-groups', 100]);
  });

  it("is limited by the vCPUs of a new account, of which a deployment needs a customer's own", () => {
    expect(limits({}, context({}, small))).toEqual([23, 'fargate-vcpu', 6]);
  });

  it('is limited by database instances, of which Mumbai has fewer', () => {
    const many = read({ 'fargate-vcpu': 1000 });
    expect(limits(many, context({}, small))).toEqual([40, 'rds-instances', 40]);
    expect(limits({ ...many, code: 'ap-south-1' }, context({}, small))).toEqual([20, 'rds-instances', 20]);
  });

  it('follows what AWS tells, and the settings before that', () => {
    const told = read({ 'fargate-vcpu': 1000, 'rds-instances': 100, 'rds-clusters': 90 });
    expect(limits(told, context({}, small))).toEqual([90, 'rds-clusters', 90]);
    expect(limits(told, context({ 'rds-clusters': 50 }, small))).toEqual([50, 'rds-clusters', 50]);
    expect(limits(told, context({ 'rds-clusters': 5000, 'rds-instances': 5000 }, small))).toEqual([
      1600,
      'alb-target-groups',
      100,
    ]);
  });

  it('is that of the customers that fit most often', () => {
    expect(limits({}, context({}, small, kind(1, 1), kind(0.25, 0)))).toEqual([23, 'fargate-vcpu', 6]);
    const many = read({ 'fargate-vcpu': 1000 });
    expect(limits(many, context({}, small, kind(0.25, 0)))).toEqual([1600, 'alb-target-groups', 100]);
  });

  it('counts what its customers use', () => {
    const usage = { 'fargate-vcpu': 3, 'rds-instances': 1, 'rds-clusters': 1 };
    expect(limits({ usage }, context({}, small))).toEqual([3 + 11, 'fargate-vcpu', 6]);
  });

  it('is what it holds when that is more than the quota', () => {
    const usage = { 'rds-instances': 3 };
    expect(limits({ usage }, context({ 'rds-instances': 1 }, small))).toEqual([1, 'rds-instances', 1]);
  });
});

describe('a region as the API shows it', () => {
  it('has its capacity with its limit and cost, and nothing that only the console needs', () => {
    const view = regionView({ ...record, usage: {}, ...read({}) }, context({ 'fargate-vcpu': 100 }, small));
    expect(schema.strict().parse(view)).toEqual(view);
    expect(view).toMatchObject({
      code: 'eu-west-1',
      customers: 3,
      capacity: 43,
      monthlyUsd: 85.25,
      capacityLimit: {
        quota: 'rds-instances',
        value: 40,
        adjustable: true,
        url: 'https://eu-west-1.console.aws.amazon.com/servicequotas/home/services/rds/quotas/L-7B6409FD',
      },
    });
    expect(regionView(record, undefined).capacity).toBe(1600);
  });

  it.each([
    ['ready', regionTemplateVersion, false],
    ['ready', 'another', true],
    ['ready', null, true],
    ['updating', 'another', false],
    ['failed', null, false],
  ] as const)('%s, from the template %s, can be updated to the current one: %s', (status, template, available) => {
    expect(regionView({ ...record, status, template }, undefined).updateAvailable).toBe(available);
  });
});
