import { aDeployment, timeOf, ulidOf } from '@console/adapters/contract/records';
import { slotKey } from '@console/core/claims/claims';
import { updateCustomer } from '@console/core/customers/update-customer';
import { requestOperation } from '@console/core/operations/request-operation';
import { operationView } from '@console/core/operations/view';
import { sampleProduct } from '@console/core/products/testing/sample-product';
import type { CustomerRecord } from '@console/core/records/customer';
import { describe, expect, it } from 'vitest';
import {
  aRegionWith,
  creationId,
  large,
  onlineCustomer,
  refusal,
  rememberedRequest,
  request,
  setUp,
  small,
} from './set-up.ts';

async function withCustomer(change: Partial<CustomerRecord> = {}) {
  const scenario = setUp();
  await scenario.given(aRegionWith(onlineCustomer(change)));
  scenario.clock.advance(60_000);
  return scenario;
}

describe('an update to another version or size', () => {
  it.each([
    [{ size: 'large' }, large],
    [{ version: '17.0' }, { version: '17.0', size: 'small' }],
    [
      { version: '17.0', size: 'large' },
      { version: '17.0', size: 'large' },
    ],
  ])('%j is queued', async (input, spec) => {
    const { deps, customer, operation } = await withCustomer();
    const answer = await updateCustomer(deps, request, 'acme', input);
    expect(await operation(ulidOf(100))).toEqual({ ...answer.operation, rev: 1 });
    expect(answer.operation).toMatchObject({
      type: 'customer.update',
      status: 'queued',
      spec,
      previousStatus: 'online',
    });
    expect(await customer()).toMatchObject({
      spec,
      deployed: small,
      status: 'updating',
      activeOperationId: ulidOf(100),
      lastOperationId: ulidOf(100),
      updatedAt: timeOf(1),
    });
  });

  it('tells what ran before and what runs after, also when another was wanted meanwhile', async () => {
    const { deps } = await withCustomer({ spec: { version: '17.0', size: 'small' } });
    const { operation } = await updateCustomer(deps, request, 'acme', { version: '18.0', size: 'large' });
    const view = operation && operationView(operation, []);
    expect(view?.spec).toEqual({ before: small, after: large });
    expect(view).not.toHaveProperty('changedOptions');
  });

  it('tells the names of the options that it changes, and the value of none', async () => {
    const { deps, store } = await withCustomer({ options: { language: 'en', title: 'A' } });
    const { product: odoo } = (await deps.catalogue.get('odoo')) ?? {};
    const product = sampleProduct({
      ...odoo,
      options: [
        { name: 'language', label: 'Language', type: 'choice', choices: ['en', 'de'], default: 'en' },
        { name: 'title', label: 'Title', type: 'text' },
        { name: 'token', label: 'Token', type: 'secret' },
      ],
    });
    const catalogue = { ...deps.catalogue, get: async () => ({ id: 'odoo', product }) };
    const customerSecrets = {
      putOptions: async () => ({ token: { arn: 'arn', key: 'k', version: 'v' } }),
    };
    const options = { language: 'de', token: 'hunter2' };
    await updateCustomer({ ...deps, catalogue, customerSecrets } as never, request, 'acme', { options });
    const stored = await store.get('operation', { id: ulidOf(100) });
    const view = stored && operationView(stored, []);
    expect(view).toMatchObject({ spec: { before: small, after: small }, changedOptions: ['language', 'token'] });
    expect(JSON.stringify(stored)).not.toContain('hunter2');
  });

  it('is possible for the customers of a product that has become unavailable for others', async () => {
    const { deps } = await withCustomer();
    const { product } = (await deps.catalogue.get('odoo')) ?? {};
    const catalogue = {
      ...deps.catalogue,
      get: async () => ({ id: 'odoo', product, unavailable: 'It needs a disk.' }),
    };
    const answer = await updateCustomer({ ...deps, catalogue } as typeof deps, request, 'acme', { size: 'large' });
    expect(answer.operation).toMatchObject({ type: 'customer.update', spec: large });
  });

  it('changes the details too', async () => {
    const { deps, customer } = await withCustomer();
    await updateCustomer(deps, request, 'acme', { size: 'large', name: 'Acme Inc' });
    expect(await customer()).toMatchObject({ name: 'Acme Inc', spec: large, adminEmail: 'owner@example.com' });
  });

  it('is in the audit log, and written in one commit with the answer to it', async () => {
    const { deps, audit, commits, remembered } = await withCustomer();
    const answer = await updateCustomer(deps, rememberedRequest, 'acme', { size: 'large' });
    expect(await audit()).toMatchObject([
      {
        ...request,
        action: 'customer.update',
        customer: 'acme',
        region: 'eu-central-1',
        operationId: ulidOf(100),
        outcome: 'accepted',
        detail: 'from 18.0 small to 18.0 large',
        coded: { detail: { code: 'customer-updated', values: { before: '18.0 small', after: '18.0 large' } } },
      },
    ]);
    expect(commits.slice(1)).toEqual([['create audit', 'create idempotency', 'create operation', 'replace customer']]);
    expect(await remembered()).toEqual(answer);
  });

  it('tells the audit log what is deployed, not what was wanted before', async () => {
    const { deps, audit } = await withCustomer({ spec: { version: '17.0', size: 'small' }, deployed: small });
    await updateCustomer(deps, request, 'acme', { version: '18.0', size: 'large' });
    expect(await audit()).toMatchObject([{ detail: 'from 18.0 small to 18.0 large' }]);
  });

  it('of a customer that was never deployed tells the audit log only what comes', async () => {
    const { deps, audit } = await withCustomer({ status: 'failed', deployed: null });
    await updateCustomer(deps, request, 'acme', { size: 'large' });
    expect(await audit()).toMatchObject([
      {
        detail: 'from nothing to 18.0 large',
        coded: { detail: { code: 'customer-deployed', values: { after: '18.0 large' } } },
      },
    ]);
  });
});

describe('an update to what the customer already has', () => {
  it.each([{ version: '18.0' }, { size: 'small' }, { ...small }])('%j queues nothing', async (input) => {
    const { deps, customer, store } = await withCustomer();
    const answer = await updateCustomer(deps, request, 'acme', input);
    expect(answer).not.toHaveProperty('operation');
    expect(await customer()).toEqual({ ...onlineCustomer(), updatedAt: timeOf(1), rev: 2 });
    expect(await store.listUnfinished()).toEqual([]);
  });

  it.each([
    ['another version', { version: '17.0', size: 'small' }],
    ['another size', large],
    ['nothing', null],
  ])('is queued when it was wanted before, but %s is deployed', async (_, deployed) => {
    const { deps, customer } = await withCustomer({ spec: small, deployed });
    const { operation } = await updateCustomer(deps, request, 'acme', { version: '18.0' });
    expect(operation).toMatchObject({ type: 'customer.update', spec: small });
    expect(await customer()).toMatchObject({ status: 'updating', spec: small, deployed });
  });

  it('is queued when it is deployed, but something else was wanted', async () => {
    const { deps, customer } = await withCustomer({ spec: large, deployed: small });
    expect((await updateCustomer(deps, request, 'acme', { size: 'small' })).operation?.spec).toEqual(small);
    expect(await customer()).toMatchObject({ spec: small });
  });
});

describe('a change of the details', () => {
  it.each([
    [{ name: 'Acme Inc' }, { name: 'Acme Inc', adminEmail: 'owner@example.com' }, 'name "Acme Inc"'],
    [
      { adminEmail: 'new@example.com' },
      { name: 'Acme Ltd', adminEmail: 'new@example.com' },
      'adminEmail "new@example.com"',
    ],
    [
      { name: 'Acme Inc', adminEmail: 'new@example.com' },
      { name: 'Acme Inc', adminEmail: 'new@example.com' },
      'name "Acme Inc", adminEmail "new@example.com"',
    ],
  ])('%j is made at once', async (input, details, changes) => {
    const { deps, customer, audit } = await withCustomer();
    const answer = await updateCustomer(deps, request, 'acme', input);
    expect(answer).toEqual({ customer: { ...onlineCustomer(), ...details, updatedAt: timeOf(1), rev: 1 } });
    expect(await customer()).toEqual({ ...answer.customer, rev: 2 });
    expect(await audit()).toEqual([
      {
        id: expect.any(String),
        time: timeOf(1),
        actor: request.actor,
        sourceIp: request.sourceIp,
        action: 'customer.rename',
        customer: 'acme',
        region: 'eu-central-1',
        outcome: 'accepted',
        detail: changes,
        coded: { detail: { code: 'details', values: { changes } } },
        rev: 1,
      },
    ]);
  });

  it('and the answer to the request are one commit', async () => {
    const { deps, commits, remembered } = await withCustomer();
    const answer = await updateCustomer(deps, rememberedRequest, 'acme', { name: 'Acme Inc' });
    expect(commits.slice(1)).toEqual([['create audit', 'create idempotency', 'replace customer']]);
    expect(await remembered()).toEqual(answer);
  });

  it('is made while an operation is in progress, which goes on', async () => {
    const { deps, customer } = await withCustomer({ status: 'updating', activeOperationId: creationId });
    await updateCustomer(deps, request, 'acme', { name: 'Acme Inc' });
    expect(await customer()).toMatchObject({ name: 'Acme Inc', status: 'updating', activeOperationId: creationId });
  });

  it('deploys nothing that is wanted and not deployed', async () => {
    const { deps } = await withCustomer({ spec: large });
    expect(await updateCustomer(deps, request, 'acme', { name: 'Acme Inc' })).not.toHaveProperty('operation');
  });

  it('says which of them the running application gets with its next start only', async () => {
    const { deps, given } = await withCustomer({ deploymentId: ulidOf(50) });
    const environment = { TITLE: '${customer.name}' };
    await given([
      {
        write: 'create',
        kind: 'deployment',
        record: aDeployment({ id: ulidOf(50), product: sampleProduct({ environment }) }),
      },
    ]);
    const renamed = await updateCustomer(deps, request, 'acme', { name: 'Other', adminEmail: 'other@example.com' });
    expect(renamed.atStart).toEqual(['name']);
    expect(await updateCustomer(deps, request, 'acme', { adminEmail: 'a@example.com' })).not.toHaveProperty('atStart');
  });

  it('that names none has no detail in the audit log', async () => {
    const { deps, audit } = await withCustomer();
    await updateCustomer(deps, request, 'acme', small);
    const [entry] = await audit();
    expect(entry).toMatchObject({ action: 'customer.rename', detail: '' });
    expect(entry).not.toHaveProperty('coded');
  });
});

describe('a change of tags and notes', () => {
  const told = (changes: string) => ({ action: 'customer.label', detail: changes, outcome: 'accepted' });

  it('replaces all tags at once, without an operation', async () => {
    const { deps, customer, audit } = await withCustomer({ tags: { ring: 'early', tier: 'gold' }, notes: 'Call Ada.' });
    const answer = await updateCustomer(deps, request, 'acme', { tags: { ring: 'late', area: 'x' } });
    expect(answer).not.toHaveProperty('operation');
    expect(await customer()).toMatchObject({ tags: { ring: 'late', area: 'x' }, notes: 'Call Ada.' });
    expect(await audit()).toEqual([
      expect.objectContaining(told('tags.area - → "x", tags.ring "early" → "late", tags.tier "gold" → -')),
    ]);
  });

  it('quotes the beginning of long notes in the audit log', async () => {
    const { deps, audit } = await withCustomer();
    await updateCustomer(deps, request, 'acme', { notes: 'x'.repeat(10_000) });
    expect(await audit()).toEqual([expect.objectContaining(told(`notes - → "${'x'.repeat(200)}…"`))]);
  });

  it('is audited beside a change of the name, and beside an operation', async () => {
    const { deps, audit } = await withCustomer();
    await updateCustomer(deps, request, 'acme', { name: 'Acme Inc', notes: 'n' });
    await updateCustomer(deps, request, 'acme', { size: 'large', tags: { ring: 'early' } });
    const entries = await audit();
    expect(entries.map(({ action, detail }) => `${action} ${detail}`).sort()).toEqual([
      'customer.label notes - → "n"',
      'customer.label tags.ring - → "early"',
      'customer.rename name "Acme Inc"',
      expect.stringMatching(/^customer\.update from /),
    ]);
  });
});

describe('an update is refused', () => {
  it('for a customer that does not exist', async () => {
    const { deps } = setUp();
    expect(await refusal(updateCustomer(deps, request, 'acme', { name: 'Acme' }))).toMatchObject({
      kind: 'not-found',
      message: 'Customer "acme" does not exist.',
      values: { name: 'acme' },
    });
  });

  it('while another operation is in progress, and changes no details either', async () => {
    const { deps, customer } = await withCustomer({ status: 'updating', activeOperationId: creationId });
    const update = updateCustomer(deps, request, 'acme', { size: 'large', name: 'Acme Inc' });
    expect(await refusal(update)).toMatchObject({ code: 'operation-running', operationId: creationId });
    expect(await customer()).toMatchObject({ name: 'Acme Ltd', spec: small });
  });

  it.each([
    [{ version: '1' }, 'no-such-version'],
    [{ size: 'huge' }, 'no-such-size'],
  ])('to %j, which the product does not have', async (input, code) => {
    const { deps } = await withCustomer();
    expect(await refusal(updateCustomer(deps, request, 'acme', input))).toMatchObject({
      kind: 'validation',
      errors: [{ coded: { code } }],
    });
  });
});

describe('an update to a definition with more routes', () => {
  const routes = [
    { path: '/socket*', port: 8072 },
    { path: '/files/*', port: 8073 },
  ];
  const withRoutes = async (change: Partial<CustomerRecord> = {}) => {
    const scenario = await withCustomer(change);
    const { product } = (await scenario.deps.catalogue.get('odoo')) ?? {};
    const entry = { id: 'odoo', product: { ...product, routes } };
    const catalogue = { ...scenario.deps.catalogue, get: async () => entry };
    return { ...scenario, deps: { ...scenario.deps, catalogue } as typeof scenario.deps };
  };

  it('takes the slots on the load balancer of the customer in the same commit', async () => {
    const { deps, customer } = await withRoutes();
    const before = await deps.store.listSlots('eu-central-1');
    await updateCustomer(deps, request, 'acme', { version: '17.0' });
    const record = await customer();
    expect(record?.routeSlots).toHaveLength(2);
    expect(record?.routeSlots?.every(({ shard }) => shard === record.slot?.shard)).toBe(true);
    const after = await deps.store.listSlots('eu-central-1');
    expect(after).toEqual(
      [...before, ...(record?.routeSlots ?? []).map((one) => slotKey('eu-central-1', one))].toSorted(),
    );
  });

  it('takes them with a redeployment too, and no more than are missing', async () => {
    const { deps, customer } = await withRoutes({ routeSlots: [{ shard: 1, priority: 40 }] });
    await requestOperation(deps, request, 'customer.redeploy', 'acme');
    expect((await customer())?.routeSlots).toHaveLength(2);
  });

  it('is refused when the load balancer has no room, and changes nothing', async () => {
    const { deps, customer } = await withRoutes();
    const before = await customer();
    const region = await deps.store.get('region', { code: 'eu-central-1' });
    if (!region) throw new Error('There is no region');
    await deps.store.commit([{ write: 'replace', kind: 'region', record: { ...region, shardSize: 2 } }]);
    expect(await refusal(updateCustomer(deps, request, 'acme', { version: '17.0' }))).toMatchObject({
      code: 'no-room-for-routes',
      values: { missing: 2, free: 1 },
    });
    expect(await customer()).toEqual(before);
  });
});
