import { creates } from '@console/adapters/contract/changes';
import { aClaim, aRegion, timeOf, ulidOf } from '@console/adapters/contract/records';
import { slotKey } from '@console/core/claims/claims';
import { createCustomerInput } from '@console/core/contract/customer';
import { createCustomer } from '@console/core/customers/create-customer';
import type { RegionRecord } from '@console/core/records/region';
import { describe, expect, it } from 'vitest';
import { refusal, request, setUp } from './set-up.ts';

const input = (code: string) =>
  createCustomerInput.parse({
    code,
    name: code,
    region: 'eu-central-1',
    product: 'odoo',
    version: '18.0',
    size: 'small',
  });

/** A region with load balancers of 8 slots, of which `customers` are taken. */
async function withCustomers(customers: number, change: Partial<RegionRecord> = {}) {
  const world = setUp();
  const region = aRegion({ shards: 1, shardSize: 8, customers, ...change });
  const slots = Array.from({ length: customers }, (_, index) => ({
    shard: 1 + Math.floor(index / 8),
    priority: 1 + (index % 8),
  }));
  await world.given(
    creates('region', [region]),
    creates(
      'claim',
      slots.map((slot, index) =>
        aClaim({ kind: 'slot', key: slotKey('eu-central-1', slot), customerId: ulidOf(900 + index) }),
      ),
    ),
  );
  const growths = async () => (await world.store.listUnfinished()).filter(({ type }) => type === 'region.update');
  return { ...world, growths, create: (code: string) => createCustomer(world.deps, request, input(code)) };
}

describe('a region whose last load balancer fills up', () => {
  it('gets another one, queued by the console in the same commit as the customer', async () => {
    const { create, growths, region, audit, commits } = await withCustomers(6);
    await create('beta');
    expect(await growths()).toMatchObject([
      {
        region: 'eu-central-1',
        requestedBy: 'system',
        requestedAt: timeOf(0),
        cause: 'growth',
        previousStatus: 'ready',
        input: { shards: 2 },
      },
    ]);
    const [growth] = await growths();
    expect(await region()).toMatchObject({
      status: 'updating',
      customers: 7,
      shards: 1,
      activeOperationId: growth?.id,
      lastOperationId: growth?.id,
    });
    expect(await audit()).toContainEqual(
      expect.objectContaining({
        action: 'region.update',
        actor: 'system',
        outcome: 'accepted',
        detail: 'load balancers: 2',
      }),
    );
    expect(commits).toHaveLength(2);
  });

  it('gets only one: customers go on being created while it is added', async () => {
    const { create, growths, region } = await withCustomers(6);
    await create('beta');
    await create('gamma');
    expect(await growths()).toHaveLength(1);
    expect(await region()).toMatchObject({ status: 'updating', customers: 8 });
  });

  it('does not while a quarter of a load balancer is free', async () => {
    const { create, growths, region } = await withCustomers(5);
    await create('beta');
    expect(await growths()).toEqual([]);
    expect(await region()).toMatchObject({ status: 'ready', customers: 6 });
  });

  it('does not when something else limits the region to fewer customers', async () => {
    const { deps, growths } = await withCustomers(6);
    await createCustomer({ ...deps, quotas: { 'fargate-vcpu': 2.25 } }, request, input('beta'));
    expect(await growths()).toEqual([]);
  });

  it('does not have more than 20', async () => {
    const { create, growths, region } = await withCustomers(0, { shards: 20, shardSize: 1 });
    for (const n of Array.from({ length: 20 }, (_, index) => index)) await create(`beta-${n}`);
    expect(await growths()).toEqual([]);
    expect(await refusal(create('gamma'))).toMatchObject({
      code: 'region-full',
      values: { customers: 20, capacity: 20 },
    });
    expect(await region()).toMatchObject({ shards: 20, status: 'ready' });
  });
});

describe('a region without a free slot', () => {
  it('refuses a customer, says that a load balancer is being added, and adds it', async () => {
    const { create, growths, region, customer } = await withCustomers(8);
    const error = await refusal(create('beta'));
    const [growth] = await growths();
    expect(error).toMatchObject({
      kind: 'conflict',
      code: 'region-growing',
      values: { region: 'eu-central-1' },
      operationId: growth?.id,
    });
    expect(growth).toMatchObject({ cause: 'growth', input: { shards: 2 } });
    expect(await region()).toMatchObject({ status: 'updating', customers: 8 });
    expect(await customer('beta')).toBeUndefined();
  });

  it('names the operation that is under way, and queues no other', async () => {
    const { create, growths } = await withCustomers(8);
    const first = await refusal(create('beta'));
    expect(await refusal(create('beta'))).toMatchObject({ code: 'region-growing', operationId: first.operationId });
    expect(await growths()).toHaveLength(1);
  });
});
