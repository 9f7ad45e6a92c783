import { creates } from '@console/adapters/contract/changes';
import { aClaim, aRegion, aSnapshot, timeOf, ulidOf } from '@console/adapters/contract/records';
import { slotKey } from '@console/core/claims/claims';
import { createCustomerInput } from '@console/core/contract/customer';
import { createCustomer } from '@console/core/customers/create-customer';
import type { RegionRecord } from '@console/core/records/region';
import { describe, expect, it, vi } from 'vitest';
import { aRegionWith, large, onlineCustomer, refusal, rememberedRequest, request, setUp, small } from './set-up.ts';

const input = createCustomerInput.parse({ code: 'beta', name: 'Beta', region: 'eu-central-1', product: 'odoo' });
const customerId = ulidOf(100);
const operationId = ulidOf(101);

async function withRegion(change: Partial<RegionRecord> = {}) {
  const scenario = setUp();
  await scenario.given(creates('region', [aRegion(change)]));
  return scenario;
}

const takenSlot = (shard: number, priority: number) =>
  aClaim({ kind: 'slot', key: slotKey('eu-central-1', { shard, priority }), customerId: ulidOf(1) });

describe('creating a customer', () => {
  it('stores it, and the operation that creates it', async () => {
    const { deps, customer, operation } = await withRegion();
    const created = {
      ...input,
      id: customerId,
      cloudType: 'private',
      pool: null,
      tags: {},
      notes: '',
      slot: { shard: 1, priority: 2 },
      spec: small,
      deployed: null,
      options: {},
      optionSecrets: {},
      deploymentId: null,
      release: operationId,
      adminEmail: request.actor,
      status: 'creating',
      health: 'unknown',
      activeOperationId: operationId,
      lastOperationId: operationId,
      createdAt: timeOf(0),
      createdBy: request.actor,
      updatedAt: timeOf(0),
      rev: 0,
    };
    const answer = await createCustomer(deps, request, input);
    expect(answer.customer).toEqual(created);
    expect(await customer('beta')).toEqual({ ...created, rev: 1 });
    expect(await operation(operationId)).toEqual({ ...answer.operation, rev: 1 });
    expect(answer.operation).toMatchObject({
      id: operationId,
      type: 'customer.create',
      status: 'queued',
      customer: 'beta',
      customerId,
      region: 'eu-central-1',
      requestedBy: request.actor,
      requestedAt: timeOf(0),
      previousStatus: null,
      spec: small,
    });
  });

  it('takes the code and the first free slot, and the region counts it', async () => {
    const { deps, given, claim, region } = await withRegion({ customers: 1 });
    await given(creates('claim', [takenSlot(1, 1)]));
    const { customer } = await createCustomer(deps, request, input);
    expect(customer.slot).toEqual({ shard: 1, priority: 2 });
    expect(await claim('code', 'beta')).toMatchObject({ customerId, expiresAt: null });
    expect(await claim('slot', 'eu-central-1#01#00002')).toMatchObject({ customerId, expiresAt: null });
    expect(await region()).toMatchObject({ customers: 2 });
  });

  it('goes on to the next shard when one is full', async () => {
    const { deps, given } = await withRegion({ customers: 2, shards: 2, shardSize: 2 });
    await given(creates('claim', [takenSlot(1, 1), takenSlot(1, 2)]));
    expect((await createCustomer(deps, request, input)).customer.slot).toEqual({ shard: 2, priority: 1 });
  });

  it('takes the version, the size and the administrator that are asked for', async () => {
    const { deps } = await withRegion();
    const wanted = { version: '17.0', size: 'large', adminEmail: 'owner@example.com' };
    const { customer, operation } = await createCustomer(deps, request, { ...input, ...wanted });
    const spec = { version: '17.0', size: 'large' };
    expect(customer).toMatchObject({ spec, adminEmail: 'owner@example.com' });
    expect(operation.spec).toEqual(spec);
    expect(customer).not.toHaveProperty('version');
    expect(customer).not.toHaveProperty('size');
  });

  it('is in the audit log', async () => {
    const { deps, audit } = await withRegion();
    await createCustomer(deps, request, { ...input, size: 'large' });
    expect(await audit()).toMatchObject([
      {
        actor: request.actor,
        sourceIp: request.sourceIp,
        action: 'customer.create',
        operationId,
        customer: 'beta',
        region: 'eu-central-1',
        outcome: 'accepted',
        detail: 'odoo 18.0, size large, in eu-central-1',
        coded: {
          detail: { code: 'customer-created', values: { product: 'odoo', region: 'eu-central-1', ...large } },
        },
      },
    ]);
  });

  it('and the answer to the request are one commit', async () => {
    const { deps, commits, remembered } = await withRegion();
    const answer = await createCustomer(deps, rememberedRequest, input);
    expect(commits.slice(1)).toEqual([
      [
        'count region',
        'create audit',
        'create claim',
        'create claim',
        'create customer',
        'create idempotency',
        'create operation',
      ],
    ]);
    expect(await remembered()).toEqual(answer);
  });

  it('gives each of two that come at the same time a slot of its own', async () => {
    const { deps, region } = await withRegion();
    const answers = await Promise.all(
      ['beta', 'zeta'].map((code) => createCustomer(deps, request, { ...input, code })),
    );
    expect(new Set(answers.map(({ customer }) => customer.slot?.priority)).size).toBe(2);
    expect(await region()).toMatchObject({ customers: 2 });
  });

  it('writes two that come at the same time at the first attempt', async () => {
    const { deps } = await withRegion();
    const commit = vi.spyOn(deps.store, 'commit');
    await Promise.all(['beta', 'zeta'].map((code) => createCustomer(deps, request, { ...input, code })));
    expect(commit).toHaveBeenCalledTimes(2);
  });

  it('lets in as many of a burst as there is room for, and gives each a slot of its own', async () => {
    const { deps, store, region } = await withRegion({ shards: 20, shardSize: 2, customers: 0 });
    const codes = Array.from({ length: 50 }, (_, n) => `burst-${n}`);
    const outcomes = await Promise.allSettled(codes.map((code) => createCustomer(deps, request, { ...input, code })));
    const refused = outcomes.flatMap((o) => (o.status === 'rejected' ? [o.reason.code] : []));
    expect(refused).toEqual(Array(10).fill('region-full'));
    expect(await region()).toMatchObject({ customers: 40 });
    expect(new Set(await store.listSlots('eu-central-1')).size).toBe(40);
  });

  it('creates one of two with the same code', async () => {
    const { deps, region } = await withRegion();
    const outcomes = await Promise.allSettled([1, 2].map(() => createCustomer(deps, request, input)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await region()).toMatchObject({ customers: 1 });
  });

  it('does not create in a region whose removal was requested in the meantime', async () => {
    const { deps, store, region } = await withRegion();
    const { commit } = store;
    vi.spyOn(store, 'commit').mockImplementationOnce(async (changes) => {
      const present = await region();
      if (present) await commit([{ write: 'replace', kind: 'region', record: { ...present, status: 'removing' } }]);
      return commit(changes);
    });
    expect(await refusal(createCustomer(deps, request, input))).toMatchObject({ code: 'region-not-ready' });
    expect(await region()).toMatchObject({ customers: 0 });
  });
});

describe('a customer is refused', () => {
  it('when its code is taken', async () => {
    const { deps, given, commits } = setUp();
    await given(aRegionWith(onlineCustomer({ code: 'beta' })));
    const error = await refusal(createCustomer(deps, request, input));
    expect(error).toMatchObject({
      kind: 'conflict',
      code: 'code-taken',
      message: '"beta" is already taken. Choose another code.',
      values: { code: 'beta' },
      errors: [{ path: 'code', coded: { code: 'code-taken' } }],
    });
    expect(error.values).not.toHaveProperty('date');
    expect(commits).toHaveLength(1);
  });

  it('while its code is reserved, until a day that it is told', async () => {
    const { deps, given } = await withRegion();
    await given(creates('claim', [aClaim({ key: 'beta', expiresAt: '2026-02-14T12:00:00.000Z' })]));
    expect(await refusal(createCustomer(deps, request, input))).toMatchObject({
      code: 'code-taken',
      values: { code: 'beta', date: '2026-02-14' },
      errors: [{ path: 'code', coded: { code: 'code-taken-until', values: { date: '2026-02-14' } } }],
    });
  });

  it.each(['adding', 'removing', 'failed'] as const)('in a region that is %s', async (status) => {
    const { deps } = await withRegion({ status });
    expect(await refusal(createCustomer(deps, request, input))).toMatchObject({
      code: 'region-not-ready',
      values: { region: 'eu-central-1', status },
    });
  });

  it('in a region that holds as many as it can', async () => {
    const { deps } = await withRegion({ customers: 40, shards: 20, shardSize: 2 });
    expect(await refusal(createCustomer(deps, request, input))).toMatchObject({
      code: 'region-full',
      values: { region: 'eu-central-1', customers: 40, capacity: 40 },
    });
  });

  it('in a region whose slots are all taken, although it counts fewer customers', async () => {
    const { deps, given } = await withRegion({ customers: 1, shards: 1, shardSize: 2 });
    await given(creates('claim', [takenSlot(1, 1), takenSlot(1, 2)]));
    expect(await refusal(createCustomer(deps, request, input))).toMatchObject({
      code: 'region-growing',
      values: { region: 'eu-central-1' },
    });
  });

  it('in a region whose quotas allow no more', async () => {
    const { deps } = await withRegion({ customers: 3, shards: 2, shardSize: 2 });
    expect(
      await refusal(createCustomer({ ...deps, quotas: { 'cloudformation-stacks': 2 + 3 } }, request, input)),
    ).toMatchObject({
      code: 'region-full',
      values: { customers: 3, capacity: 3, quotaId: 'cloudformation-stacks', value: 5 },
    });
    expect(await createCustomer({ ...deps, quotas: { 'cloudformation-stacks': 2 + 4 } }, request, input)).toMatchObject(
      {
        customer: { code: 'beta' },
      },
    );
  });

  it('with everything that is wrong with it', async () => {
    const { deps, commits } = setUp();
    const wrong = { ...input, version: '1', size: 'huge', region: 'eu-west-9' };
    const error = await refusal(createCustomer(deps, request, wrong));
    expect(error.kind).toBe('validation');
    expect(error.errors?.map(({ path, coded }) => [path, coded])).toEqual([
      ['version', { code: 'no-such-version', values: { product: 'Odoo', version: '1', versions: '18.0, 17.0' } }],
      ['size', { code: 'no-such-size', values: { product: 'Odoo', size: 'huge', sizes: 'small, large' } }],
      ['region', { code: 'region-not-added', values: { region: 'eu-west-9' } }],
    ]);
    expect(commits).toEqual([]);
  });

  it('when its region alone is unknown', async () => {
    const { deps } = setUp();
    expect((await refusal(createCustomer(deps, request, input))).errors).toMatchObject([{ path: 'region' }]);
  });

  it('when its product alone is unknown', async () => {
    const { deps } = await withRegion();
    expect((await refusal(createCustomer(deps, request, { ...input, product: 'none' }))).errors).toMatchObject([
      { path: 'product', coded: { code: 'no-such-product', values: { product: 'none' } } },
    ]);
  });
});

describe('a customer that is made from a snapshot', () => {
  const withSnapshot = async (change = {}) => {
    const scenario = await withRegion();
    await scenario.given(creates('snapshot', [aSnapshot({ id: 'snapshot-1', version: '17.0', ...change })]));
    return scenario;
  };
  const wanted = { ...input, fromSnapshot: 'snapshot-1' };

  it('keeps its name and owner, and has the version that the data is of', async () => {
    const { deps } = await withSnapshot();
    const { customer } = await createCustomer(deps, request, wanted);
    expect(customer).toMatchObject({
      spec: { version: '17.0' },
      restoredFrom: { snapshot: 'snapshot-1', username: 'app_acme' },
    });
    expect(customer).not.toHaveProperty('fromSnapshot');
  });

  it.each([
    [{ id: 'other' }, 'there is no snapshot "snapshot-1"'],
    [{ product: 'todo' }, 'is a snapshot of the product "todo"'],
    [{ region: 'eu-west-1' }, 'is in region eu-west-1, and can only be restored there'],
  ])('is refused when the snapshot is %j', async (change, message) => {
    const { deps, commits } = await withSnapshot(change);
    const before = commits.length;
    await expect(createCustomer(deps, request, wanted)).rejects.toMatchObject({
      errors: [{ path: 'fromSnapshot', message }],
    });
    expect(commits).toHaveLength(before);
  });
});
