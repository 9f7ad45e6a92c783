import { createMemoryUsage } from '@console/adapters/memory/tenant-usage';
import { expect, it } from 'vitest';
import { testConsole } from './testing/console.ts';

const usage = createMemoryUsage();
const pool = 'palette.eu-central-1';

async function withTenant() {
  const { app, call, store } = await testConsole({}, { usage });
  const created = await call('POST /customers', {
    as: 'operator',
    body: { code: 'acme', name: 'Acme', region: 'eu-central-1', product: 'todo' },
  });
  expect(created.status).toBe(202);
  const customer = await store.get('customer', { code: 'acme' });
  if (!customer) throw new Error('There is no customer');
  await store.commit([
    { write: 'replace', kind: 'customer', record: { ...customer, pool, cloudType: 'public' } },
    {
      write: 'create',
      kind: 'pool',
      record: {
        id: pool,
        product: 'palette',
        region: 'eu-central-1',
        host: 'palette',
        version: '1',
        deployed: { version: '1' },
        status: 'ready',
        customers: 1,
        outputs: { UsageTableName: 'usage' },
        activeOperationId: null,
        lastOperationId: customer.id,
        deploymentId: null,
        createdAt: customer.createdAt,
        createdBy: 'admin@example.com',
        updatedAt: customer.createdAt,
        rev: 0,
      },
    },
  ]);
  return { app, call, customer };
}

it('the usage of a customer is told by day, with its sum', async () => {
  const { call, customer } = await withTenant();
  usage.add(customer.id, '2026-01-02', { requests: 3, computeMs: 10 });
  usage.add(customer.id, '2026-01-04', { requests: 4 });
  const { status, body } = await call('GET /customers/acme/usage?from=2026-01-02&to=2026-01-04', { as: 'viewer' });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    items: [
      { day: '2026-01-02', requests: 3 },
      { day: '2026-01-03', requests: 0 },
      { day: '2026-01-04', requests: 4 },
    ],
    total: { requests: 7, computeMs: 10 },
  });
});

it.each([
  ['?from=2026-01-02&to=2026-01-01', 'to'],
  ['?from=2024-01-01&to=2026-01-01', 'from'],
  ['?from=yesterday&to=2026-01-01', 'from'],
  ['?from=2026-02-30&to=2026-03-01', 'from'],
])('a time such as "%s" is refused at "%s"', async (query, path) => {
  const { call } = await withTenant();
  const { status, body } = await call(`GET /customers/acme/usage${query}`, { as: 'viewer' });
  expect(status).toBe(400);
  expect(body).toMatchObject({
    code: 'validation',
    errors: expect.arrayContaining([expect.objectContaining({ path })]),
  });
});

it.each([
  ['', 30],
  ['?from=&to=', 30],
  ['?to=2026-01-31', 30],
  ['?from=2026-01-25&to=2026-01-31', 7],
])('a time such as "%s" has %d days', async (query, days) => {
  const { call } = await withTenant();
  const { status, body } = await call(`GET /customers/acme/usage${query}`, { as: 'viewer' });
  expect([status, (body as { items: object[] }).items.length]).toEqual([200, days]);
});

it('the usage of a customer is the one of the account with its id', async () => {
  const { call, customer } = await withTenant();
  usage.add(customer.id, '2026-01-02', { requests: 5 });
  const { status, body } = await call(`GET /accounts/${customer.id}/usage?from=2026-01-02&to=2026-01-02`, {
    as: 'viewer',
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({ items: [{ day: '2026-01-02', requests: 5 }], total: { requests: 5 } });
  expect(await call('GET /accounts/unknown/usage?from=2026-01-02&to=2026-01-02')).toMatchObject({ status: 404 });
});

it.each([
  ['&format=csv', {}],
  ['', { Accept: 'text/csv' }],
])('the usage is told as CSV with "%s" and %j', async (parameter, headers) => {
  const { app, customer } = await withTenant();
  usage.add(customer.id, '2026-01-02', { requests: 3, readUnits: 0.5 });
  for (const path of ['customers/acme', `accounts/${customer.id}`]) {
    const response = await app.request(`/api/${path}/usage?from=2026-01-02&to=2026-01-03${parameter}`, {
      headers: { Authorization: 'Bearer viewer', ...headers },
    });
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(await response.text()).toBe(
      'day,requests,computeMs,readUnits,writeUnits,bytes,events\r\n2026-01-02,3,0,0.5,0,0,0\r\n2026-01-03,0,0,0,0,0,0\r\n',
    );
  }
});
