import { describe, expect, it } from 'vitest';
import { acme, testConsole } from './testing/console.ts';

async function withCustomers() {
  const console = await testConsole();
  for (const [code, tags] of [
    ['beta', { ring: 'early', tier: 'gold' }],
    ['delta', { ring: 'early' }],
    ['gamma', {}],
  ] as const) {
    await console.call('POST /customers', { body: { ...acme, code, name: code === 'gamma' ? '=2+5' : code, tags } });
  }
  const tagsOf = async (code: string) =>
    (await console.call('GET /customers').then(({ body }) => body.items)).find((c) => c.code === code)?.tags;
  return { ...console, tagsOf };
}

describe('tags of many customers', () => {
  it('are added and taken away, each change audited', async () => {
    const { call, tagsOf } = await withCustomers();
    const body = { customers: ['beta', 'gamma', 'nobody'], add: { ring: 'late' }, remove: ['tier'] };
    const answer = await call('POST /customer-tags', { as: 'operator', body });
    expect(answer).toMatchObject({
      status: 200,
      body: { changed: 2, unchanged: 0, remaining: 0, leftOut: [{ customer: 'nobody', code: 'not-found' }] },
    });
    expect([await tagsOf('beta'), await tagsOf('gamma')]).toEqual([{ ring: 'late' }, { ring: 'late' }]);
    const audit = await call('GET /audit?customer=beta');
    expect(audit.body.items[0]).toMatchObject({
      action: 'customer.label',
      actor: 'operator@example.com',
      detail: 'tags.ring "early" → "late", tags.tier "gold" → -',
    });
    const again = await call('POST /customer-tags', { body });
    expect(again.body).toMatchObject({ changed: 0, unchanged: 2 });
  });

  it('are changed for all that a filter lets through', async () => {
    const { call, tagsOf } = await withCustomers();
    const answer = await call('POST /customer-tags', {
      body: { customers: { tag: ['ring=early'] }, add: { wave: '1' } },
    });
    expect(answer.body).toEqual({ changed: 2, unchanged: 0, remaining: 0, leftOut: [] });
    expect(await tagsOf('gamma')).toEqual({});
    expect(await tagsOf('delta')).toEqual({ ring: 'early', wave: '1' });
  });

  it('leave out a customer that would have too many', async () => {
    const { call, tagsOf } = await withCustomers();
    const add = Object.fromEntries(Array.from({ length: 19 }, (_, n) => [`key${n}`, 'x']));
    const { body } = await call('POST /customer-tags', { body: { customers: {}, add } });
    expect(body).toMatchObject({ changed: 2, leftOut: [{ customer: 'beta', code: 'too-many-tags' }] });
    expect(await tagsOf('beta')).toEqual({ ring: 'early', tier: 'gold' });
  });

  it('are changed once by a request that is sent twice', async () => {
    const { call } = await withCustomers();
    const headers = { 'Idempotency-Key': 'key-1' };
    const body = { customers: ['gamma'], add: { ring: 'late' } };
    const first = await call('POST /customer-tags', { body, headers });
    expect((await call('POST /customer-tags', { body, headers })).body).toEqual(first.body);
  });

  it.each([
    [{ customers: [], add: { a: 'b' } }, 'customers'],
    [{ customers: 'beta', add: { a: 'b' } }, 'customers'],
    [{ customers: { stauts: ['online'] }, add: { a: 'b' } }, 'customers.stauts'],
    [{ customers: Array.from({ length: 1_001 }, (_, n) => `c${n}`), add: { a: 'b' } }, 'customers'],
    [{ customers: ['beta'] }, ''],
    [{ customers: ['beta'], add: {} }, ''],
    [{ customers: ['beta'], add: { 'a b': 'x' } }, 'add.a b'],
    [{ customers: ['beta'], remove: ['a b'] }, 'remove.0'],
    [{ customers: ['beta'], add: { ring: 'x' }, remove: ['ring'] }, 'remove'],
  ])('stay as they are after the wrong request %#', async (body, path) => {
    const { call, tagsOf } = await withCustomers();
    const answer = await call('POST /customer-tags', { body });
    expect(answer).toMatchObject({ status: 400, body: { code: 'validation', errors: [{ path }] } });
    expect(await tagsOf('beta')).toEqual({ ring: 'early', tier: 'gold' });
  });

  it('are not changed by a viewer', async () => {
    const { call } = await withCustomers();
    const body = { customers: ['beta'], remove: ['ring'] };
    expect(await call('POST /customer-tags', { as: 'viewer', body })).toMatchObject({ status: 403 });
  });
});

describe('counts of customers', () => {
  it('are by field and tag, of those that fit', async () => {
    const { call } = await withCustomers();
    const all = await call('GET /customer-counts', { as: 'viewer' });
    expect(all.body).toMatchObject({
      total: 3,
      fields: { version: [{ value: '1.0', count: 3 }], status: [{ value: 'creating', count: 3 }] },
      tags: [
        { key: 'ring', value: 'early', count: 2 },
        { key: 'tier', value: 'gold', count: 1 },
      ],
    });
    const some = await call('GET /customer-counts?tag=tier', { as: 'viewer' });
    expect(some.body).toMatchObject({ total: 1, tags: [{ count: 1 }, { count: 1 }] });
    expect((await call('GET /customer-counts?status=happy')).status).toBe(400);
  });
});

describe('customers as CSV', () => {
  it('are those that fit, without formulas', async () => {
    const { app } = await withCustomers();
    const read = async (query = '') => {
      const headers = { Authorization: 'Bearer viewer' };
      const response = await app.request(`/api/customers.csv${query}`, { headers });
      return { response, lines: (await response.text()).trimEnd().split('\r\n') };
    };
    const { response, lines } = await read();
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="customers.csv"');
    expect(lines[0]).toBe(
      'code,name,product,version,size,region,cloudType,pool,status,health,adminEmail,createdAt,createdBy,updatedAt,tags,url',
    );
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain(',ring=early; tier=gold,http://beta.localhost:8080/');
    expect(lines[3]).toMatch(/^gamma,['"]+=2\+5/);
    expect((await read('?tag=tier')).lines).toHaveLength(2);
  });
});
