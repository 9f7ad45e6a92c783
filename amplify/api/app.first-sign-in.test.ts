import { createMemoryCustomerSecrets } from '@console/adapters/memory/customer-secrets';
import { sampleProduct } from '@console/core/products/testing/sample-product';
import { expect, it } from 'vitest';
import { problemOf } from './testing/answer-body.ts';
import { acme, testConsole } from './testing/console.ts';
import { start } from './testing/records.ts';

const signIn = { user: '${customer.adminEmail} of ${option.team}' };
const withSignIn = sampleProduct({
  id: 'todo',
  options: [{ name: 'team', label: 'Team', type: 'text' }],
  generated: { TOKEN: {}, ADMIN_PASSWORD: { signIn } },
});

/** A customer who has this product. */
async function deployed(product = withSignIn, generated: Record<string, string> = { ADMIN_PASSWORD: 'Very-Secret-1' }) {
  const here = await testConsole({}, { customerSecrets: createMemoryCustomerSecrets(generated) });
  await here.call('POST /customers', { as: 'operator', body: acme });
  const customer = await here.store.get('customer', { code: 'acme' });
  if (!customer) throw new Error('There is no customer');
  const id = customer.lastOperationId;
  const { version, size } = { version: '1', size: 'small' };
  const record = { product, version, size, options: { team: 'red' }, optionSecrets: {}, at: start, rev: 0 };
  await here.store.commit([
    { write: 'create', kind: 'deployment', record: { id, customerId: customer.id, ...record } },
    { write: 'replace', kind: 'customer', record: { ...customer, deploymentId: id, deployed: { version, size } } },
  ]);
  return here;
}

it('shows operators the generated sign-in, after it is in the audit log who asked', async () => {
  const { call } = await deployed();
  const { status, body, headers } = await call('GET /customers/acme/sign-in', { as: 'operator' });
  expect(status).toBe(200);
  expect(body).toEqual({
    url: 'http://acme.localhost:8080/',
    user: 'operator@example.com of red',
    password: 'Very-Secret-1',
  });
  expect(headers.get('cache-control')).toBe('no-store');
  const audit = await call('GET /audit');
  expect(audit.body.items[0]).toMatchObject({
    action: 'customer.sign-in',
    actor: 'operator@example.com',
    customer: 'acme',
    outcome: 'accepted',
    detail: 'user operator@example.com of red',
  });
  expect(JSON.stringify(audit.body)).not.toContain('Very-Secret-1');
});

it('shows nothing when the audit log cannot be written', async () => {
  const { app, deps } = await deployed();
  const commit = deps.store.commit;
  deps.store.commit = async () => {
    throw new Error('The table does not answer');
  };
  const headers = { Authorization: 'Bearer operator' };
  const answer = await app.request('/api/customers/acme/sign-in', { headers });
  deps.store.commit = commit;
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('Very-Secret-1');
});

it.each([
  ['a product without one', sampleProduct({ id: 'todo', generated: { TOKEN: {} } }), {}, 'no-sign-in'],
  ['a value that is gone', withSignIn, {}, 'no-sign-in'],
] as const)('refuses %s, and audits that', async (_, product, generated, code) => {
  const { call } = await deployed(product, generated);
  const answer = await call('GET /customers/acme/sign-in', { as: 'operator' });
  expect([answer.status, problemOf(answer).code]).toEqual([409, code]);
  const { body } = await call('GET /audit');
  expect(body.items[0]).toMatchObject({ action: 'customer.sign-in', customer: 'acme', outcome: 'refused' });
});

it('refuses a customer who has nothing yet, and one who does not exist', async () => {
  const { call } = await testConsole();
  await call('POST /customers', { as: 'operator', body: acme });
  const answer = await call('GET /customers/acme/sign-in', { as: 'operator' });
  expect([answer.status, problemOf(answer).code]).toEqual([409, 'not-deployed']);
  expect((await call('GET /customers/nobody/sign-in', { as: 'operator' })).status).toBe(404);
});

it('is not for viewers, and audits who tried', async () => {
  const { call } = await deployed();
  expect((await call('GET /customers/acme/sign-in', { as: 'viewer' })).status).toBe(403);
  const { body } = await call('GET /audit');
  expect(body.items[0]).toMatchObject({
    action: 'customer.sign-in',
    actor: 'viewer@example.com',
    customer: 'acme',
    outcome: 'refused',
  });
});
