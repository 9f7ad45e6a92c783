import { creates } from '@console/adapters/contract/changes';
import { aRegion, timeOf } from '@console/adapters/contract/records';
import type { QuotaNumbers } from '@console/core/contract/quota';
import { refreshQuotas } from '@console/core/quotas/refresh-quotas';
import { expect, it, vi } from 'vitest';
import { aRegionWith, large, onlineCustomer, setUp } from './set-up.ts';

const hour = 3_600_000;

async function withCustomers() {
  const context = setUp();
  const acme = onlineCustomer({ code: 'acme', slot: { shard: 1, priority: 1 } });
  const beta = onlineCustomer({ code: 'beta', slot: { shard: 1, priority: 2 }, spec: large, deployed: large });
  const parked = onlineCustomer({ code: 'parked', slot: { shard: 1, priority: 3 }, status: 'suspended' });
  await context.given(aRegionWith(acme, beta, parked), creates('region', [aRegion({ code: 'eu-west-1' })]));
  const read = vi.fn(async (_region: string): Promise<QuotaNumbers> => ({ 'fargate-vcpu': 100 }));
  const onError = vi.fn();
  const deps = { ...context.deps, quotas: { read }, accountParameters: 'all' as const, maxAgeMs: hour, onError };
  return { ...context, deps, read, onError, refresh: () => refreshQuotas(deps) };
}

it('counts what customers use, those of all regions where a quota is for the account', async () => {
  const { refresh, region } = await withCustomers();
  await refresh();
  expect((await region())?.usage).toMatchObject({
    'fargate-vcpu': 0.25 + 1,
    'cloudformation-stacks': 2 + 3,
    'iam-roles': 6 + 6 + 3 * 2,
    'rds-instances': 0,
  });
  expect((await region('eu-west-1'))?.usage).toMatchObject({ 'cloudformation-stacks': 2, 'iam-roles': 18 });
});

it('reads the quotas of each region, and again when they are old', async () => {
  const { refresh, region, read, clock } = await withCustomers();
  await refresh();
  expect((await region())?.quotas).toEqual({ values: { 'fargate-vcpu': 100 }, readAt: timeOf(0) });
  clock.advance(hour - 1);
  await refresh();
  expect(read).toHaveBeenCalledTimes(2);
  clock.advance(1);
  await refresh();
  expect(read).toHaveBeenCalledTimes(4);
});

it('writes nothing when nothing has changed', async () => {
  const { refresh, commits } = await withCustomers();
  await refresh();
  const before = commits.length;
  await refresh();
  expect(commits.length).toBe(before);
});

it('keeps the last values and goes on counting when AWS does not tell', async () => {
  const { refresh, region, read, clock, onError } = await withCustomers();
  await refresh();
  clock.advance(hour);
  read.mockRejectedValue(new Error('denied'));
  await refresh();
  expect(onError).toHaveBeenCalledTimes(2);
  expect((await region())?.quotas?.values).toEqual({ 'fargate-vcpu': 100 });
});

it('does not store a count when the region has changed since', async () => {
  const { refresh, region, read, store } = await withCustomers();
  read.mockImplementationOnce(async () => {
    const record = await region();
    if (record)
      await store.commit([{ write: 'replace', kind: 'region', record: { ...record, usage: { 'fargate-vcpu': 9 } } }]);
    return {};
  });
  await refresh();
  expect((await region())?.usage).toEqual({ 'fargate-vcpu': 9 });
});
