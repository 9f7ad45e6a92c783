import { creates } from '@console/adapters/contract/changes';
import { aRegion } from '@console/adapters/contract/records';
import type { QuotaNumbers } from '@console/core/contract/quota';
import { createCustomer } from '@console/core/customers/create-customer';
import { moveCustomer } from '@console/core/customers/move-customer';
import { addPool } from '@console/core/pools/add-pool';
import { pooledProduct } from '@console/core/products/testing/pooled-product';
import { quotaContext } from '@console/core/quotas/context';
import { refreshQuotas } from '@console/core/quotas/refresh-quotas';
import { regionView } from '@console/core/regions/view';
import { expect, it } from 'vitest';
import { refusal, request, setUp } from './set-up.ts';

const region = 'eu-central-1';
const id = `palette.${region}`;

async function withQuotas(quotas: QuotaNumbers) {
  const given = setUp();
  const entry = { id: 'palette', product: pooledProduct() };
  const catalogue = { list: async () => [entry], get: async (id: string) => (id === 'palette' ? entry : undefined) };
  const deps = { ...given.deps, catalogue, quotas };
  await deps.store.commit(creates('region', [aRegion({ code: region, status: 'ready', customers: 0 })]));
  const create = (code: string, cloudType: 'public' | 'private' = 'public') =>
    createCustomer(deps, request, { code, name: code, region, product: 'palette', cloudType });
  const usage = async () => (await deps.store.get('region', { code: region }))?.usage ?? {};
  const recount = () =>
    refreshQuotas({
      ...deps,
      quotas: { read: async () => ({}) },
      accountParameters: 'all',
      maxAgeMs: 0,
      onError: (error) => {
        throw error;
      },
    });
  return { ...given, deps, create, usage, recount };
}

it('a customer takes what it needs with its request, the first one its pool as well; a round counts the same', async () => {
  const { create, usage, recount } = await withQuotas({});
  await create('one', 'private');
  const first = await usage();
  expect(first).toMatchObject({ 'dynamodb-tables': 3, 'http-apis': 1, 'user-pools': 1, 'ssm-parameters': 4 + 10 });
  await create('two');
  expect(await usage()).toEqual({ ...first, 'ssm-parameters': 4 + 20 });
  const requested = await usage();
  await recount();
  const counted = Object.entries(await usage()).filter(([, number]) => number > 0);
  expect(Object.fromEntries(counted)).toEqual(
    Object.fromEntries(Object.entries(requested).filter(([, number]) => number > 0)),
  );
});

it('is refused where the region is full, and nothing is written', async () => {
  const { deps, create, usage, commits } = await withQuotas({ 'ssm-parameters': 4 + 15, 'dynamodb-tables': 2 });
  await create('one');
  const [before, committed] = [await usage(), commits.length];
  expect(await refusal(create('two'))).toMatchObject({
    code: 'quota-exceeded',
    message: `two needs 10 standard parameters, and region ${region} uses 14 of 19. Request an increase in Service Quotas, or choose a smaller size or another region.`,
  });
  expect(await usage()).toEqual(before);
  expect(commits.length).toBe(committed);
  expect(await deps.store.get('customer', { code: 'two' })).toBeUndefined();
});

it('two requests cannot share the last place', async () => {
  const { create, usage } = await withQuotas({ 'ssm-parameters': 4 + 20 });
  await create('one');
  const answers = await Promise.allSettled([create('two'), create('three')]);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await usage())['ssm-parameters']).toBe(24);
});

it('a private customer, a move to a table of its own, and a pool are refused where there is no table left', async () => {
  const { deps, create } = await withQuotas({ 'dynamodb-tables': 2 });
  const { customer } = await create('one');
  expect(await refusal(create('two', 'private'))).toMatchObject({ values: { quotaId: 'dynamodb-tables' } });
  const stored = await deps.store.get('customer', { code: 'one' });
  if (!stored) throw new Error(customer.code);
  const online = { ...stored, status: 'online', deployed: stored.spec, activeOperationId: null } as const;
  await deps.store.commit([{ write: 'replace', kind: 'customer', record: online }]);
  expect(await refusal(moveCustomer(deps, request, 'one', { cloudType: 'private' }))).toMatchObject({
    code: 'quota-exceeded',
    values: { quotaId: 'dynamodb-tables', used: 2, needed: 1 },
  });
  const small = await withQuotas({ 'dynamodb-tables': 1 });
  expect(await refusal(addPool(small.deps, request, { product: 'palette', region }))).toMatchObject({
    code: 'quota-exceeded',
    values: { customer: id },
  });
  expect(await small.deps.store.listPools()).toEqual([]);
});

it('a region tells how many customers of serverless products it can hold', async () => {
  const { deps, create } = await withQuotas({ 'ssm-parameters': 4 + 35 });
  await create('one');
  const record = await deps.store.get('region', { code: region });
  if (!record) throw new Error('There is no region');
  expect(regionView(record, await quotaContext(deps))).toMatchObject({
    functionsCapacity: 3,
    functionsCapacityLimit: { quota: 'ssm-parameters', value: 39, adjustable: false },
  });
  const saving = await quotaContext({ ...deps, accountParameters: 'private' });
  expect(regionView(record, saving).functionsCapacity).toBe(1 + 6);
});
