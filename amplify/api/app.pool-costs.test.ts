import { createMemoryUsage } from '@console/adapters/memory/tenant-usage';
import { poolMonthlyUsd } from '@console/core/costs/functions-customer';
import { pooledProduct } from '@console/core/products/testing/pooled-product';
import { refreshCosts } from '@console/core/usage/refresh-costs';
import { expect, it } from 'vitest';
import { acme, testConsole } from './testing/console.ts';
import { start, todo } from './testing/records.ts';

const products = [todo, pooledProduct()];
const entries = products.map((product) => ({ id: product.id, product }));
const catalogue = {
  list: async () => entries,
  get: async (id: string) => entries.find((entry) => entry.id === id),
};
const million = 1_000_000;
const today = start.slice(0, 10);
const palette = { ...acme, product: 'palette', cloudType: 'public' };

it('customers of a pool cost their share of it, everywhere; together they cost what the pool does', async () => {
  const usage = createMemoryUsage();
  const { call, store, clock, deps } = await testConsole({}, { catalogue, usage });
  await call('POST /customers', { body: { ...acme, code: 'alone' } });
  for (const code of ['one', 'two', 'three']) await call('POST /customers', { body: { ...palette, code } });
  const pool = await store.get('pool', { id: 'palette.eu-central-1' });
  if (!pool) throw new Error('There is no pool');
  await store.commit([{ write: 'replace', kind: 'pool', record: { ...pool, outputs: { UsageTableName: 'usage' } } }]);
  const one = (await call('GET /customers/one')).body;
  expect(one.monthlyUsd).toBe(0);
  usage.add(one.id, today, { requests: million, computeMs: 1_000 * million });
  const failure = (error: unknown) => {
    throw error;
  };
  await refreshCosts({ ...deps, usage, maxAgeMs: 1_000, reads: 100, onError: failure });
  clock.time += 5_000;

  const { items } = (await call('GET /customers')).body;
  const usdOf = (code: string) => items.find((customer) => customer.code === code)?.monthlyUsd ?? Number.NaN;
  const fixed = poolMonthlyUsd(pooledProduct(), 'eu-central-1');
  const expected = fixed + 1.15 * (1.4 + 250_000 * 0.0000133334);
  const { monthlyUsd } = (await call('GET /pools/palette.eu-central-1' as string)).body as { monthlyUsd: number };
  expect(monthlyUsd).toBeCloseTo(expected, 1);
  expect(usdOf('one') + usdOf('two') + usdOf('three')).toBeCloseTo(monthlyUsd, 9);
  expect(usdOf('one')).toBe(monthlyUsd);
  expect((await call('GET /customers/one')).body.monthlyUsd).toBe(usdOf('one'));
  const pools = (await call('GET /pools' as string)).body as { items: { monthlyUsd: number }[] };
  expect(pools.items).toMatchObject([{ monthlyUsd }]);
  expect((await call(`GET /accounts/${one.id}` as string)).body).toMatchObject({ monthlyUsd: usdOf('one') });
  expect((await call('GET /summary')).body.monthlyUsdOf.customers).toBeCloseTo(monthlyUsd + usdOf('alone'), 9);
});
