import { creates } from '@console/adapters/contract/changes';
import { aClaim, aCustomer, aPool, aRegion, ulidOf } from '@console/adapters/contract/records';
import { createCustomer } from '@console/core/customers/create-customer';
import { moveCustomer } from '@console/core/customers/move-customer';
import { updateCustomer } from '@console/core/customers/update-customer';
import { dispatchOperations } from '@console/core/operations/dispatch';
import { claimOperation, reportFailure, reportSuccess } from '@console/core/operations/job-reports';
import { requestOperation } from '@console/core/operations/request-operation';
import { retryOperation } from '@console/core/operations/retry-and-cancel';
import { addPool } from '@console/core/pools/add-pool';
import { updatePool } from '@console/core/pools/update-pool';
import { pooledProduct } from '@console/core/products/testing/pooled-product';
import type { CustomerRecord } from '@console/core/records/customer';
import { beforeEach, describe, expect, it } from 'vitest';
import { refusal, request, setUp } from './set-up.ts';

const id = 'palette.eu-central-1';
const input = { code: 'acme', name: 'Acme Ltd', region: 'eu-central-1', product: 'palette' };

function pools() {
  const console = setUp();
  const palette = { id: 'palette', product: pooledProduct() };
  const { get, list } = console.deps.catalogue;
  const catalogue = {
    list: async () => [...(await list()), palette],
    get: async (name: string) => (name === 'palette' ? palette : get(name)),
  };
  return { ...console, deps: { ...console.deps, catalogue } };
}

type Console = ReturnType<typeof pools>;

async function run({ deps, jobs }: Console, failure?: string): Promise<string[]> {
  jobs.start.mockClear();
  await dispatchOperations(deps);
  const started = jobs.start.mock.calls.map(([job]) => job);
  for (const { operationId, attempt } of started) {
    const jobId = `job ${attempt} of ${operationId}`;
    const operation = await claimOperation(deps, operationId, jobId);
    const claim = { operationId, attempt, jobId };
    const pool = operation?.pool ? { pool: { version: '1.0.0', outputs: { TableName: 'shared' } } } : {};
    if (failure) await reportFailure(deps, claim, { code: 'resource-failed', message: failure, hint: 'Mend it' });
    else await reportSuccess(deps, claim, pool);
  }
  return started.map(({ operationId }) => operationId);
}

const tenant = (change: Partial<CustomerRecord> = {}): CustomerRecord => {
  const { slot: _slot, ...record } = aCustomer({
    product: 'palette',
    pool: id,
    cloudType: 'public',
    spec: { version: '1.0.0', size: 'standard' },
    deployed: { version: '1.0.0', size: 'standard' },
    status: 'online',
    activeOperationId: null,
    ...change,
  });
  return record;
};

describe('a pool', () => {
  let console: Console;
  beforeEach(async () => {
    console = pools();
    await console.given(creates('region', [aRegion()]));
  });

  it('is added by an admin, takes its host, and is counted in its region', async () => {
    const { pool, operation } = await addPool(console.deps, request, { product: 'palette', region: 'eu-central-1' });
    expect(pool).toMatchObject({ id, host: 'palette', version: '1.0.0', status: 'adding', customers: 0 });
    expect(operation).toMatchObject({ type: 'pool.add', pool: id, region: 'eu-central-1', cause: 'request' });
    expect(await console.region()).toMatchObject({ pools: 1, customers: 0 });
    expect(await console.claim('code', 'palette')).toMatchObject({ pool: id });
    await run(console);
    expect(await console.pool()).toMatchObject({
      status: 'ready',
      deployed: { version: '1.0.0' },
      outputs: { TableName: 'shared' },
      activeOperationId: null,
    });
  });

  it('is refused twice, for a product without pools, and in a region that is not there, at the field', async () => {
    const wanted = { product: 'palette', region: 'eu-central-1' };
    await addPool(console.deps, request, wanted);
    expect(await refusal(addPool(console.deps, request, wanted))).toMatchObject({ code: 'pool-exists' });
    const silo = await refusal(addPool(console.deps, request, { ...wanted, product: 'odoo' }));
    expect(silo.errors).toMatchObject([{ path: 'product' }]);
    const elsewhere = await refusal(addPool(console.deps, request, { ...wanted, region: 'us-east-1' }));
    expect(elsewhere.errors).toMatchObject([{ path: 'region' }]);
  });

  it('has the region in its host where another pool or a customer has the name of the product', async () => {
    await console.given(creates('claim', [aClaim({ key: 'palette' })]));
    const { pool } = await addPool(console.deps, request, { product: 'palette', region: 'eu-central-1' });
    expect(pool.host).toBe('palette-eu-central-1');
  });

  it('is not removed while customers live in it, nor its region while it is there', async () => {
    await console.given(creates('pool', [aPool({ customers: 1 })]));
    const refused = await refusal(requestOperation(console.deps, request, 'pool.remove', id));
    expect(refused).toMatchObject({ code: 'pool-in-use', values: { customers: 1 } });
    const other = pools();
    await other.given(creates('region', [aRegion({ pools: 1 })]));
    const region = await refusal(requestOperation(other.deps, request, 'region.remove', 'eu-central-1'));
    expect(region).toMatchObject({ code: 'region-in-use', values: { pools: 1 } });
  });

  it('leaves nothing when it is removed', async () => {
    await addPool(console.deps, request, { product: 'palette', region: 'eu-central-1' });
    await run(console);
    await requestOperation(console.deps, request, 'pool.remove', id);
    expect(await console.pool()).toMatchObject({ status: 'removing' });
    await run(console);
    expect(await console.pool()).toBeUndefined();
    expect(await console.claim('code', 'palette')).toBeUndefined();
    expect(await console.region()).toMatchObject({ pools: 0 });
  });

  it('goes on with what it has when an update fails', async () => {
    await addPool(console.deps, request, { product: 'palette', region: 'eu-central-1' });
    await run(console);
    await updatePool(console.deps, request, id, { version: '1.1.0' });
    expect(await console.pool()).toMatchObject({ status: 'updating', version: '1.1.0' });
    await run(console, 'It broke');
    expect(await console.pool()).toMatchObject({ status: 'ready', version: '1.0.0', deployed: { version: '1.0.0' } });
    const unknown = await refusal(updatePool(console.deps, request, id, { version: '9' }));
    expect(unknown.errors).toMatchObject([{ path: 'version' }]);
  });
});

describe('the first customer of a product with pools', () => {
  let console: Console;
  beforeEach(async () => {
    console = pools();
    await console.given(creates('region', [aRegion()]));
  });

  it('has its pool added by the console, and waits for it', async () => {
    const { customer, operation, pool } = await createCustomer(console.deps, request, input);
    expect(customer).toMatchObject({ pool: id, cloudType: 'public', spec: { version: '1.0.0', size: 'standard' } });
    expect(customer.slot).toBeUndefined();
    expect(pool).toMatchObject({ id, host: 'palette' });
    const added = await console.operation((await console.pool())?.activeOperationId ?? '');
    expect(added).toMatchObject({ type: 'pool.add', requestedBy: 'system', cause: 'first-customer' });
    expect(operation.after).toBe(added?.id);
    expect(await console.pool()).toMatchObject({ customers: 1 });
    expect(await console.region()).toMatchObject({ customers: 0, slotless: 1, pools: 1 });

    expect(await run(console)).toEqual([added?.id]);
    expect(await run(console)).toEqual([operation.id]);
    expect(await console.customer()).toMatchObject({ status: 'online' });
  });

  it('shares the pool with those that come at the same time', async () => {
    const codes = ['acme', 'beta', 'gamma'];
    const made = await Promise.all(codes.map((code) => createCustomer(console.deps, request, { ...input, code })));
    expect(new Set(made.map(({ operation }) => operation.after)).size).toBe(1);
    expect(await console.pool()).toMatchObject({ customers: 3 });
    expect((await console.store.listUnfinished()).filter(({ type }) => type === 'pool.add')).toHaveLength(1);
  });

  it('is dispatched after its pool has failed, and its retry retries the pool first', async () => {
    const { operation } = await createCustomer(console.deps, request, input);
    const [added = ''] = await run(console, 'The bundle is broken');
    expect(await console.pool()).toMatchObject({ status: 'failed', deployed: null });
    expect(await run(console, 'Its pool is not there')).toEqual([operation.id]);
    expect(await console.customer()).toMatchObject({ status: 'failed' });

    const { operation: again } = await retryOperation(console.deps, request, operation.id);
    expect(again.after).toBe(added);
    expect(await console.operation(added)).toMatchObject({ status: 'queued', attempt: 2 });
    expect(await run(console)).toEqual([added]);
    expect(await run(console)).toEqual([operation.id]);
    expect(await console.customer()).toMatchObject({ status: 'online' });
    expect(await console.pool()).toMatchObject({ customers: 1, status: 'ready' });
  });

  it('retries a pool that has failed for another', async () => {
    await createCustomer(console.deps, request, input);
    const [added = ''] = await run(console, 'The bundle is broken');
    const { operation } = await createCustomer(console.deps, request, { ...input, code: 'beta' });
    expect(operation.after).toBe(added);
    expect(await console.pool()).toMatchObject({ status: 'adding', customers: 2 });
  });

  it.each([
    [{ cloudType: 'public', product: 'odoo' }, 'cloudType'],
    [{ version: '9' }, 'version'],
    [{ size: 'huge' }, 'size'],
    [{ code: 'palette' }, 'code'],
  ] as const)('with %j is refused at %s', async (change, path) => {
    const { errors } = await refusal(createCustomer(console.deps, request, { ...input, ...change }));
    expect(errors?.map((error) => error.path)).toEqual([path]);
    expect(await console.pool()).toBeUndefined();
  });
});

describe('a customer of a pool', () => {
  let console: Console;
  beforeEach(async () => {
    console = pools();
    await console.given(
      creates('region', [aRegion({ slotless: 1, pools: 1 })]),
      creates('pool', [aPool({ customers: 1 })]),
      creates('customer', [tenant()]),
      creates('claim', [aClaim()]),
    );
  });

  it('waits for nothing once the pool is there', async () => {
    const { operation } = await createCustomer(console.deps, request, { ...input, code: 'beta' });
    expect(operation.after).toBeUndefined();
    expect(await console.pool()).toMatchObject({ customers: 2 });
  });

  it('has the version of the pool, and no other', async () => {
    const wanted = createCustomer(console.deps, request, { ...input, code: 'beta', version: '1.1.0' });
    expect(await refusal(wanted)).toMatchObject({ code: 'version-of-pool' });
    const changed = updateCustomer(console.deps, request, 'acme', { version: '1.1.0' });
    expect(await refusal(changed)).toMatchObject({ code: 'version-of-pool' });
    const { operation } = await updateCustomer(console.deps, request, 'acme', { size: 'large' });
    expect(operation).toMatchObject({ type: 'customer.update', spec: { version: '1.0.0', size: 'large' } });
  });

  it('has no tasks to restart, and none to run a command in', async () => {
    const restart = requestOperation(console.deps, request, 'customer.restart', 'acme');
    expect(await refusal(restart)).toMatchObject({ code: 'not-for-pools' });
    const command = requestOperation(console.deps, request, 'customer.command', 'acme', { command: ['ls'] });
    expect(await refusal(command)).toMatchObject({ code: 'not-for-pools' });
  });

  it('is moved to the other cloud type, which counts once its data is there', async () => {
    const same = moveCustomer(console.deps, request, 'acme', { cloudType: 'public' });
    expect((await refusal(same)).errors).toMatchObject([{ path: 'cloudType' }]);
    await moveCustomer(console.deps, request, 'acme', { cloudType: 'private' });
    expect(await console.customer()).toMatchObject({ cloudType: 'public', status: 'updating' });
    await run(console);
    expect(await console.customer()).toMatchObject({ cloudType: 'private', status: 'online' });
    expect(await refusal(moveCustomer(console.deps, request, 'nobody', { cloudType: 'public' }))).toMatchObject({
      code: 'not-found',
    });
  });

  it('stays where it is when the move fails', async () => {
    await moveCustomer(console.deps, request, 'acme', { cloudType: 'private' });
    await run(console, 'It broke');
    expect(await console.customer()).toMatchObject({ cloudType: 'public', status: 'online' });
  });

  it('is exported and erased as it is, and only with its code again', async () => {
    const wrong = requestOperation(console.deps, request, 'customer.erase', 'acme', { confirm: 'beta' });
    expect((await refusal(wrong)).errors).toMatchObject([{ path: 'confirm' }]);
    const { operation } = await requestOperation(console.deps, request, 'customer.export', 'acme');
    expect(operation.type).toBe('customer.export');
    await run(console);
    expect(await console.customer()).toMatchObject({ status: 'online', lastOperationId: ulidOf(2) });
  });

  it('is counted no longer once it is deleted', async () => {
    await requestOperation(console.deps, request, 'customer.delete', 'acme', { confirm: 'acme', finalSnapshot: true });
    await run(console);
    expect(await console.customer()).toBeUndefined();
    expect(await console.pool()).toMatchObject({ customers: 0 });
    expect(await console.region()).toMatchObject({ slotless: 0, customers: 0, pools: 1 });
  });
});
