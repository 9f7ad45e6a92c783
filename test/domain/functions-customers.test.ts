import { creates } from '@console/adapters/contract/changes';
import { aCustomer, aPool, aRegion, aSnapshot } from '@console/adapters/contract/records';
import { createCustomer } from '@console/core/customers/create-customer';
import { moveCustomer } from '@console/core/customers/move-customer';
import { pooledProduct } from '@console/core/products/testing/pooled-product';
import { beforeEach, describe, expect, it } from 'vitest';
import { refusal, request, setUp } from './set-up.ts';

const input = { code: 'globex', name: 'Globex', region: 'eu-central-1', product: 'palette' };

function pools() {
  const given = setUp();
  const entry = { id: 'palette', product: pooledProduct() };
  const catalogue = { list: async () => [entry], get: async (id: string) => (id === 'palette' ? entry : undefined) };
  return { ...given, deps: { ...given.deps, catalogue } };
}

let here: ReturnType<typeof pools>;
beforeEach(async () => {
  here = pools();
  await here.deps.store.commit(creates('region', [aRegion({ code: 'eu-central-1', status: 'ready' })]));
});

describe('a customer of a product of functions', () => {
  it.each([
    [{ fromSnapshot: 'old' }, ['fromSnapshot']],
    [{ options: { team: 'red' } }, ['options.team']],
    [{ size: 'huge' }, ['size']],
    [{ version: '9.0.0' }, ['version']],
  ])('is refused at once with %j', async (given, paths) => {
    const { deps } = here;
    await deps.store.commit(
      creates('snapshot', [aSnapshot({ id: 'old', product: 'palette', region: 'eu-central-1' })]),
    );
    const error = await refusal(createCustomer(deps, request, { ...input, ...given }));
    expect(error).toMatchObject({ code: 'validation' });
    expect((error as { errors?: { path: string }[] }).errors?.map(({ path }) => path)).toEqual(paths);
    expect(await deps.store.get('customer', { code: 'globex' })).toBeUndefined();
    expect(await deps.store.listPools()).toEqual([]);
  });
});

describe('two moves at the same time', () => {
  it('are one move, and a refusal that names it', async () => {
    const { deps } = here;
    const pool = 'palette.eu-central-1';
    const { slot: _, ...tenant } = aCustomer({
      code: 'acme',
      product: 'palette',
      pool,
      cloudType: 'public',
      spec: { version: '1.0.0', size: 'standard' },
      deployed: { version: '1.0.0', size: 'standard' },
      status: 'online',
      activeOperationId: null,
    });
    await deps.store.commit([
      ...creates('pool', [aPool({ id: pool, status: 'ready', activeOperationId: null })]),
      ...creates('customer', [tenant]),
    ]);
    const move = () => moveCustomer(deps, request, 'acme', { cloudType: 'private' });
    const ends = await Promise.allSettled([move(), move()]);
    const [accepted] = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
    const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
    expect(refused).toMatchObject([{ code: 'operation-running', operationId: accepted?.operation.id }]);
    const { items } = await deps.store.listOperations({ customer: 'acme', limit: 10 });
    expect(items.map(({ type, id }) => [type, id])).toEqual([['customer.move', accepted?.operation.id]]);
    expect((await deps.store.get('customer', { code: 'acme' }))?.activeOperationId).toBe(accepted?.operation.id);
  });
});
