import { creates } from '@console/adapters/contract/changes';
import { aCustomer, aPool, timeOf, ulidOf } from '@console/adapters/contract/records';
import { createMemoryUsage } from '@console/adapters/memory/tenant-usage';
import { poolMonthlyUsd } from '@console/core/costs/functions-customer';
import { poolSharesOf } from '@console/core/costs/pool-shares';
import { pooledProduct } from '@console/core/products/testing/pooled-product';
import type { CustomerRecord } from '@console/core/records/customer';
import { refreshCosts } from '@console/core/usage/refresh-costs';
import { expect, it, vi } from 'vitest';
import { setUp } from './set-up.ts';

const pool = 'palette.us-east-1';
const hour = 3_600_000;
const today = timeOf(0).slice(0, 10);
const million = 1_000_000;

const tenant = (n: number, change: Partial<CustomerRecord> = {}): CustomerRecord => {
  const { slot: _, ...record } = aCustomer({
    id: ulidOf(n),
    code: `c${n}`,
    product: 'palette',
    region: 'us-east-1',
    pool,
    cloudType: 'public',
    createdAt: timeOf(0),
    ...change,
  });
  return record;
};

async function withTenants(count: number, { reads = 1_000, product = pooledProduct() } = {}) {
  const given = setUp();
  const { store, clock } = given.deps;
  const usage = createMemoryUsage();
  const read = vi.spyOn(usage, 'read');
  const outputs = { UsageTableName: 'usage' };
  await store.commit(creates('pool', [aPool({ id: pool, region: 'us-east-1', customers: count, outputs })]));
  for (let n = 1; n <= count; n++) await store.commit(creates('customer', [tenant(n)]));
  const onError = vi.fn((error: unknown) => {
    throw error;
  });
  const entry = { id: 'palette', product };
  const catalogue = { list: async () => [entry], get: async () => entry };
  const deps = { ...given.deps, catalogue, usage, maxAgeMs: hour, reads, onError };
  const shares = async () => poolSharesOf(await store.listCosts());
  const sum = async () => {
    const { ofCustomer } = await shares();
    return [...ofCustomer.values()].reduce((cents, usd) => cents + Math.round(usd * 100), 0) / 100;
  };
  return { store, clock, usage, read, deps, shares, sum, refresh: () => refreshCosts(deps) };
}

/** A pool of this product that nobody uses. */
const fixed = poolMonthlyUsd(pooledProduct(), 'us-east-1');

it('shares what a pool costs among its customers by their use, to the cent', async () => {
  const { usage, refresh, shares, sum } = await withTenants(3);
  usage.add(ulidOf(1), today, { requests: 3 * million });
  usage.add(ulidOf(2), today, { requests: million });
  await refresh();
  const total = fixed + 4 * 1.4;
  const { ofCustomer, ofPool } = await shares();
  expect(ofPool.get(pool)).toBeCloseTo(total, 6);
  expect(await sum()).toBeCloseTo(total, 6);
  expect(ofCustomer.get(ulidOf(1))).toBeCloseTo((3 / 4) * total, 1);
  expect(ofCustomer.get(ulidOf(2))).toBeCloseTo(total / 4, 1);
  expect(ofCustomer.get(ulidOf(3))).toBe(0);
});

it('shares it evenly while nobody uses the pool, and one customer alone has all of it', async () => {
  const many = await withTenants(7);
  await many.refresh();
  expect(await many.sum()).toBe(fixed);
  const one = await withTenants(1);
  await one.refresh();
  expect((await one.shares()).ofCustomer.get(ulidOf(1))).toBe(fixed);
});

it('counts what a customer has of its own', async () => {
  const table = { indexes: 0, stream: false, billingMode: 'PROVISIONED' };
  const product = pooledProduct({ table });
  const { store, refresh, shares, sum } = await withTenants(2, { product });
  const record = await store.get('customer', { code: 'c2' });
  if (!record) throw new Error('no customer');
  await store.commit([{ write: 'replace', kind: 'customer', record: { ...record, cloudType: 'private' } }]);
  await refresh();
  const { ofCustomer, ofPool } = await shares();
  expect(ofCustomer.get(ulidOf(2))).toBe(ofPool.get(pool));
  expect(ofPool.get(pool)).toBeCloseTo(poolMonthlyUsd(product, 'us-east-1') + 730 * (0.00013 + 0.00065) + 0.8, 2);
  expect(await sum()).toBe(ofPool.get(pool));
});

it('counts 30 days, reads each day that is over once, and the current one again when figures are old', async () => {
  const { store, usage, read, clock, refresh, shares } = await withTenants(1);
  const record = await store.get('customer', { code: 'c1' });
  if (!record) throw new Error('no customer');
  const createdAt = '2020-01-01T00:00:00.000Z';
  await store.commit([{ write: 'replace', kind: 'customer', record: { ...record, createdAt } }]);
  const dayBefore = (days: number) => new Date(Date.parse(timeOf(0)) - days * 24 * hour).toISOString().slice(0, 10);
  usage.add(ulidOf(1), dayBefore(30), { requests: 100 * million });
  usage.add(ulidOf(1), dayBefore(29), { requests: million });
  usage.add(ulidOf(1), today, { requests: million });
  await refresh();
  expect(read.mock.lastCall?.[1]).toHaveLength(30);
  expect((await shares()).ofPool.get(pool)).toBeCloseTo(fixed + 2.8, 6);
  await refresh();
  expect(read).toHaveBeenCalledTimes(1);
  usage.add(ulidOf(1), today, { requests: million });
  clock.advance(hour);
  await refresh();
  expect(read.mock.lastCall?.[1]).toEqual([today]);
  expect((await shares()).ofPool.get(pool)).toBeCloseTo(fixed + 4.2, 6);
});

it('goes on in the next round where the reads of one were used up', async () => {
  const { usage, read, refresh, shares } = await withTenants(5, { reads: 2 });
  usage.add(ulidOf(5), today, { requests: million });
  await refresh();
  expect(read).toHaveBeenCalledTimes(2);
  await refresh();
  await refresh();
  expect((await shares()).ofCustomer.get(ulidOf(5))).toBeCloseTo(fixed + 1.4, 6);
  await refresh();
  expect(read).toHaveBeenCalledTimes(5);
});

it('counts a customer that has come or gone since in the next round, without reading the usage again', async () => {
  const { store, read, refresh, shares, sum } = await withTenants(2);
  await refresh();
  const counted = async (customers: number) => {
    const record = await store.get('pool', { id: pool });
    if (record) await store.commit([{ write: 'replace', kind: 'pool', record: { ...record, customers } }]);
  };
  await store.commit(creates('customer', [tenant(3)]));
  await counted(3);
  await refresh();
  expect((await shares()).ofCustomer.size).toBe(3);
  expect(await sum()).toBe(fixed);
  const record = await store.get('customer', { code: 'c1' });
  if (record) await store.commit([{ write: 'remove', kind: 'customer', record }]);
  await counted(2);
  await refresh();
  expect([...(await shares()).ofCustomer.keys()]).toEqual([ulidOf(2), ulidOf(3)]);
  expect(await sum()).toBe(fixed);
  expect(read).toHaveBeenCalledTimes(2);
});

it('keeps the costs of thousands in several records, and of none in none', async () => {
  const { store, refresh, sum } = await withTenants(4_001, { reads: 10_000 });
  await refresh();
  expect((await store.listCosts()).map(({ tenants }) => Object.keys(tenants).length)).toEqual([2_000, 2_000, 1]);
  expect(await sum()).toBe(fixed);
  const record = await store.get('pool', { id: pool });
  if (record) await store.commit([{ write: 'remove', kind: 'pool', record }]);
  await refresh();
  expect(await store.listCosts()).toEqual([]);
});
