import { createMemoryTenantUsers } from '@console/adapters/memory/tenant-users';
import type { FirstPeople } from '@console/core/customers/invite-first-person';
import type { TenantUsers } from '@console/core/ports';
import { sampleFunctionsProduct } from '@console/core/products/testing/sample-functions-product';
import { beforeEach, expect, it } from 'vitest';
import { problemOf } from './testing/answer-body.ts';
import { testConsole } from './testing/console.ts';
import { addTenants, poolId } from './testing/pooled-records.ts';
import { start } from './testing/records.ts';

const userPool = { region: 'eu-central-1', userPoolId: 'eu-central-1_pool' };
let users: TenantUsers;
let people: FirstPeople | undefined;
beforeEach(() => {
  users = createMemoryTenantUsers();
  people = { users, outputs: async () => ({}) };
});

async function withTenant() {
  const here = await testConsole({}, { firstPeople: people });
  const [customer] = await addTenants(here, 'acme');
  const pool = await here.store.get('pool', { id: poolId });
  if (!customer || !pool) throw new Error('There is no customer');
  const product = sampleFunctionsProduct({ users: true });
  const record = { product, pool: poolId, version: '1', size: '', options: {}, optionSecrets: {}, at: start, rev: 0 };
  await here.store.commit([
    { write: 'create', kind: 'deployment', record: { id: customer.lastOperationId, ...record } },
    { write: 'replace', kind: 'pool', record: { ...pool, deploymentId: customer.lastOperationId } },
  ]);
  return { ...here, customer };
}
const first = (tenantId: string) => ({ tenantId, code: 'acme', email: 'operator@example.com', role: 'admin' });

it('gives operators a one-time password of the first administrator, and audits each call', async () => {
  const { call, customer } = await withTenant();
  await users.create(userPool, first(customer.id));
  const one = await call('GET /customers/acme/sign-in', { as: 'operator' });
  expect(one).toMatchObject({
    status: 200,
    body: { url: 'http://acme.palette.localhost:8080/', user: 'acme:operator@example.com', password: 'Temporary-2' },
  });
  expect(await call('GET /customers/acme/sign-in', { as: 'operator' })).toMatchObject({
    body: { password: 'Temporary-3' },
  });
  const { body } = await call('GET /audit');
  expect(body.items.filter(({ action }) => action === 'customer.sign-in')).toHaveLength(2);
  expect(JSON.stringify(body)).not.toContain('Temporary');
});

it('takes no password away from somebody who has chosen one', async () => {
  const { call, customer } = await withTenant();
  await users.create(userPool, first(customer.id));
  users.list = async () => [
    { ...first(customer.id), username: 'acme:operator@example.com', enabled: true, invited: false },
  ];
  const answer = await call('GET /customers/acme/sign-in', { as: 'operator' });
  expect([answer.status, problemOf(answer)]).toMatchObject([
    409,
    { code: 'no-sign-in', detail: 'operator@example.com has chosen a password already, and signs in with it.' },
  ]);
});

it('says that an e-mail tells the password, on AWS', async () => {
  people = undefined;
  const { call } = await withTenant();
  const answer = await call('GET /customers/acme/sign-in', { as: 'operator' });
  expect([answer.status, problemOf(answer)]).toMatchObject([
    409,
    {
      code: 'no-sign-in',
      detail: 'The people of Palette get their password by e-mail: one was sent to operator@example.com.',
    },
  ]);
});

it('says when nobody is invited, and tells viewers nothing', async () => {
  const { call } = await withTenant();
  const answer = await call('GET /customers/acme/sign-in', { as: 'operator' });
  expect([answer.status, problemOf(answer).code]).toEqual([409, 'no-sign-in']);
  expect((await call('GET /customers/acme/sign-in', { as: 'viewer' })).status).toBe(403);
});
