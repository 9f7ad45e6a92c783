import { createMemoryParameters } from '@console/adapters/memory/tenant-parameters';
import { expect, it } from 'vitest';
import { testConsole } from './testing/console.ts';
import { addTenants, poolId } from './testing/pooled-records.ts';

async function withTenants(...codes: string[]) {
  const tenantParameters = createMemoryParameters();
  const console = await testConsole({}, { tenantParameters });
  const customers = await addTenants(console, ...codes);
  const say = (id: string, values: Record<string, string>) =>
    tenantParameters.put(
      'eu-central-1',
      Object.fromEntries(
        Object.entries(values).map(([key, value]) => [`/tenancy/${poolId}/tenants/${id}/${key}`, value]),
      ),
    );
  return { ...console, customers, say };
}

it('the routing of a customer is what its parameters say, beside what its record says', async () => {
  const { call, customers, say } = await withTenants('acme');
  await say(customers[0]?.id ?? '', { 'table-name': 'shared', status: 'active' });
  const { status, body } = await call('GET /customers/acme/routing', { as: 'viewer' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ customer: 'acme', table: 'shared', expectedTable: 'shared', agrees: true });
});

it('the routing of a pool counts what disagrees, also of tenants that nobody knows', async () => {
  const { call, customers, say } = await withTenants('acme', 'globex', 'initech');
  await say(customers[0]?.id ?? '', { 'table-name': 'shared', status: 'active' });
  await say(customers[1]?.id ?? '', { 'table-name': 'elsewhere', status: 'active' });
  await say('01KAEXAMP1E000000000000000', { 'table-name': 'shared' });
  const { status, body } = await call(`GET /pools/${poolId}/routing`, { as: 'viewer' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ pool: poolId, tenants: 3, disagreements: 3 });
  const why = (body as { items: { customer: string; why: string }[] }).items.map(({ why }) => why);
  expect(why).toContain('The record of globex says table shared, and the parameter says elsewhere.');
  expect(why).toContain('The parameter table-name of initech is missing: its application refuses all requests.');
});

it('a customer outside of pools has no routing, and a pool that is not there neither', async () => {
  const { call } = await testConsole({}, { tenantParameters: createMemoryParameters() });
  const body = { code: 'acme', name: 'Acme', region: 'eu-central-1', product: 'todo' };
  await call('POST /customers', { as: 'operator', body });
  expect(await call('GET /customers/acme/routing')).toMatchObject({ status: 409, body: { code: 'not-in-pool' } });
  expect(await call('GET /pools/none.eu-central-1/routing')).toMatchObject({ status: 404 });
});
