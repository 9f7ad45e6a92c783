import type { CatalogueEntry } from '@console/core/ports';
import { sampleProduct } from '@console/core/products/testing/sample-product';
import { expect, it } from 'vitest';
import { acme, testConsole } from './testing/console.ts';
import { start } from './testing/records.ts';

const key = { name: 'key', label: 'Key', type: 'secret' };
const before = sampleProduct({ id: 'todo', environment: { MODE: 'old' }, options: [key] });
const reference = { arn: 'arn:aws:secretsmanager:eu-central-1:1:secret:x', key: 'key', version: 'v1' };

/** A customer who has `before`, while the catalogue has `entry`. */
async function deployed(entry: CatalogueEntry) {
  const offered = { entry: { id: 'todo', product: before } as CatalogueEntry };
  const catalogue = { list: async () => [offered.entry], get: async () => offered.entry };
  const here = await testConsole({}, { catalogue });
  await here.call('POST /customers', { as: 'operator', body: acme });
  const customer = await here.store.get('customer', { code: 'acme' });
  if (!customer) throw new Error('There is no customer');
  const id = customer.lastOperationId;
  const spec = { version: '1', size: 'small' };
  const record = { id, customerId: customer.id, product: before, ...spec, at: start, rev: 0 };
  await here.store.commit([
    { write: 'create', kind: 'deployment', record: { ...record, options: {}, optionSecrets: { key: reference } } },
    { write: 'replace', kind: 'customer', record: { ...customer, deploymentId: id, deployed: spec } },
  ]);
  offered.entry = entry;
  const { body } = await here.call('GET /customers/acme/definition', { as: 'viewer' });
  return { body, id };
}

const shown = (id: string) => ({ version: '1', size: 'small', options: { key: null }, at: start, operationId: id });

it('tells what was deployed and what the catalogue has changed since, without secrets', async () => {
  const product = sampleProduct({ id: 'todo', environment: { MODE: 'new' }, options: [key] });
  const { body, id } = await deployed({ id: 'todo', product });
  expect(body).toEqual({
    deployed: shown(id),
    changes: [{ path: 'environment.MODE', before: 'old', after: 'new' }],
  });
});

it('tells why the catalogue has nothing that could be deployed', async () => {
  const { body, id } = await deployed({ id: 'todo', unavailable: 'port is missing' });
  expect(body).toEqual({ deployed: shown(id), changes: [], problem: { message: 'port is missing' } });
});

it('tells which option the customer lacks', async () => {
  const needed = { name: 'team', label: 'Team', type: 'text', required: true };
  const { body } = await deployed({ id: 'todo', product: sampleProduct({ id: 'todo', options: [key, needed] }) });
  expect(body).toMatchObject({ problem: { message: 'options.team needs a value' } });
});

it('has nothing to tell of a customer who has nothing yet', async () => {
  const { call } = await testConsole();
  await call('POST /customers', { as: 'operator', body: acme });
  expect((await call('GET /customers/acme/definition', { as: 'viewer' })).body).toEqual({
    deployed: null,
    changes: [],
  });
  expect((await call('GET /customers/nobody/definition', { as: 'viewer' })).status).toBe(404);
});
