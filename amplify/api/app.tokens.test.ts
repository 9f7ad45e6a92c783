import { type Permission, permissions, type RouteKey } from '@console/core/access/permissions';
import { effectiveRoles } from '@console/core/access/roles';
import { isForPeople, isReading, productReach } from '@console/core/access/token-scope';
import type { CreateToken } from '@console/core/contract/api-token';
import { describe, expect, it } from 'vitest';
import { problemOf } from './testing/answer-body.ts';
import { acme, testConsole } from './testing/console.ts';

type Console = Awaited<ReturnType<typeof testConsole>>;

const minute = 60_000;
const day = 24 * 60 * minute;

async function tokenOf({ call }: Console, input: Partial<CreateToken> = {}, as = 'admin') {
  const answer = await call('POST /tokens', { as, body: { name: 'Robot', role: 'viewer', ...input } });
  expect(answer.status).toBe(201);
  return { ...answer.body.token, secret: answer.body.secret ?? '' };
}

describe('tokens', () => {
  it('are told once, and stored as a hash', async () => {
    const console = await testConsole();
    const body = { name: 'Robot', role: 'viewer' };
    const request = { as: 'operator', body, headers: { 'Idempotency-Key': 'k' } };
    const { status, body: created } = await console.call('POST /tokens', request);
    expect(status).toBe(201);
    expect(created.secret).toMatch(/^dct_[0-9A-Z]{26}_[0-9a-f]{64}$/);
    expect(created.token).toMatchObject({
      name: 'Robot',
      owner: 'operator@example.com',
      role: 'viewer',
      lastUsedAt: null,
    });

    const repeated = await console.call('POST /tokens', request);
    expect(repeated).toMatchObject({ status: 201, body: { token: created.token } });
    expect(repeated.body).not.toHaveProperty('secret');

    const random = created.secret?.split('_').at(-1) ?? '?';
    const answer = await console.store.get('idempotency', { actor: 'operator@example.com', key: 'k' });
    const audit = await console.store.listAudit({ limit: 50 });
    expect(JSON.stringify([await console.store.listTokens(), answer, audit])).not.toContain(random);
    expect(JSON.stringify(await console.call('GET /tokens'))).not.toMatch(/hash|dct_/);
  });

  it('open what their role may, in the name of their owner', async () => {
    const console = await testConsole();
    const { secret } = await tokenOf(console, { role: 'operator' });
    const me = await console.call('GET /me', { as: secret });
    expect(me.body).toMatchObject({
      email: 'admin@example.com',
      roles: ['viewer', 'operator'],
      token: { name: 'Robot' },
    });
    expect((await console.call('POST /customers', { as: secret, body: acme })).status).toBe(202);
    expect((await console.call('GET /audit', { as: secret })).status).toBe(403);
    const [entry] = (await console.store.listAudit({ limit: 50, customer: 'acme' })).items;
    expect(entry).toMatchObject({ actor: 'admin@example.com', action: 'customer.create', token: 'Robot' });
  });

  it('are named in the audit of what they were refused', async () => {
    const console = await testConsole();
    const { secret } = await tokenOf(console, { name: 'Reader' });
    await console.call('POST /customers', { as: secret, body: acme });
    const [entry] = (await console.store.listAudit({ limit: 1 })).items;
    expect(entry).toMatchObject({ action: 'customer.create', outcome: 'refused', token: 'Reader' });
  });

  it('have no larger role than who creates them', async () => {
    const { call, store } = await testConsole();
    const answer = await call('POST /tokens', { as: 'viewer', body: { name: 'Robot', role: 'operator' } });
    expect([answer.status, problemOf(answer).code]).toEqual([403, 'forbidden']);
    expect(await store.listTokens()).toEqual([]);
  });

  it.each([
    [{ name: '', role: 'viewer' }, 'name'],
    [{ name: 'Robot' }, 'role'],
    [{ name: 'Robot', role: 'viewer', products: ['nothing'] }, 'products.0'],
    [{ name: 'Robot', role: 'viewer', products: [] }, 'products'],
    [{ name: 'Robot', role: 'viewer', expiresInDays: 366 }, 'expiresInDays'],
    [{ name: 'Robot', role: 'viewer', expiresInDays: 0 }, 'expiresInDays'],
    [{ name: 'Robot', role: 'viewer', owner: 'a@example.com' }, 'owner'],
  ])('are not created with %j', async (body, path) => {
    const { call, store } = await testConsole();
    expect(await call('POST /tokens', { body })).toMatchObject({ status: 400, body: { errors: [{ path }] } });
    expect(await store.listTokens()).toEqual([]);
  });

  it('are at most 50 of a person, expired ones not counted', async () => {
    const console = await testConsole();
    for (let count = 0; count < 50; count++) await tokenOf(console, { expiresInDays: 1 });
    const more = { body: { name: 'Robot', role: 'viewer' } };
    expect(problemOf(await console.call('POST /tokens', more)).code).toBe('too-many-tokens');
    console.clock.time += day;
    expect((await console.call('POST /tokens', more)).status).toBe(201);
  });

  it('open nothing after their day, nor with another secret', async () => {
    const console = await testConsole();
    const { secret } = await tokenOf(console, { expiresInDays: 7 });
    const last = secret.at(-1) === '0' ? '1' : '0';
    for (const wrong of [`${secret.slice(0, -1)}${last}`, 'dct_', `dct_${'0'.repeat(26)}_${'0'.repeat(64)}`]) {
      expect((await console.call('GET /me', { as: wrong })).status).toBe(401);
    }
    console.clock.time += 7 * day - 1;
    expect((await console.call('GET /me', { as: secret })).status).toBe(200);
    console.clock.time += 1;
    const answer = await console.call('GET /me', { as: secret });
    expect([answer.status, problemOf(answer).detail]).toEqual([401, expect.stringContaining('expired on')]);
  });

  it('are revoked by their owner or an admin, at once', async () => {
    const console = await testConsole();
    const { id, secret } = await tokenOf(console, {}, 'operator');
    expect((await console.call('GET /me', { as: secret })).status).toBe(200);
    expect((await console.call(`DELETE /tokens/${id}`, { as: 'viewer' })).status).toBe(404);
    expect((await console.call(`DELETE /tokens/${id}`, { as: 'admin' })).status).toBe(200);
    expect((await console.call('GET /me', { as: secret })).status).toBe(401);
    expect((await console.call('GET /tokens', { as: 'operator' })).body.items).toEqual([]);
    const [entry] = (await console.store.listAudit({ limit: 1 })).items;
    expect(entry).toMatchObject({ action: 'token.revoke', person: 'operator@example.com', detail: 'Robot' });
  });

  it('are listed to their owner, and all of them to an admin', async () => {
    const console = await testConsole();
    await tokenOf(console, { name: 'One' }, 'viewer');
    await tokenOf(console, { name: 'Two' }, 'operator');
    const names = async (as: string) => (await console.call('GET /tokens', { as })).body.items.map(({ name }) => name);
    expect([await names('viewer'), await names('admin')]).toEqual([['One'], ['Two', 'One']]);
  });

  it('tell when they were used, to the minute', async () => {
    const console = await testConsole();
    const { id, secret } = await tokenOf(console);
    const used = async () => {
      await console.call('GET /me', { as: secret });
      const record = await console.store.get('token', { id });
      return { lastUsedAt: record?.lastUsedAt, rev: record?.rev };
    };
    const first = await used();
    expect(first.lastUsedAt).toBe(console.clock.now().toISOString());
    console.clock.time += minute - 1;
    expect(await used()).toEqual(first);
    console.clock.time += 1;
    expect((await used()).lastUsedAt).toBe(console.clock.now().toISOString());
  });

  it('end with the person: disabled, of a lesser role, removed, and invited again', async () => {
    const console = await testConsole();
    const { call, clock } = console;
    const { secret } = await tokenOf(console, { role: 'operator' }, 'operator');
    const outcome = async () => {
      const { status, body } = await call('GET /me', { as: secret });
      return status === 200 ? body.roles.join() : status;
    };
    const change = (body: object) => call('PATCH /admins/operator@example.com', { body });
    expect(await outcome()).toBe('viewer,operator');
    await change({ role: 'viewer' });
    expect(await outcome()).toBe('viewer');
    await change({ enabled: false });
    expect(await outcome()).toBe(401);
    await change({ enabled: true, role: 'operator' });
    expect(await outcome()).toBe('viewer,operator');

    const [kept] = await console.store.listTokens();
    await call('DELETE /admins/operator@example.com');
    expect(await outcome()).toBe(401);
    expect(await console.store.listTokens()).toEqual([]);
    clock.time += 1;
    await call('POST /admins', { body: { email: 'operator@example.com', role: 'admin' } });
    // As if the console had ended before it could remove the tokens.
    if (kept) await console.store.commit([{ write: 'create', kind: 'token', record: kept }]);
    expect(await outcome()).toBe(401);
  });
});

const routes = Object.entries(permissions) as [RouteKey, Permission][];
const needsToken = routes.filter(([, { role }]) => role !== 'anyone');
const mayCall = (role: Permission['role'], held: 'viewer' | 'operator' | 'admin') =>
  role === 'signed-in' || (role !== 'anyone' && effectiveRoles(held).includes(role));

/** The status of each route for a token, with names of what there is not. */
async function walk(console: Console, as: string) {
  const statuses = new Map<RouteKey, number>();
  for (const [route] of needsToken) {
    const path = route.replace(':code', 'nobody').replace(':id', 'none').replace(':email', 'no@example.com');
    const { status } = await console.call(path, { as, ...(!route.startsWith('GET ') && { body: { code: '!' } }) });
    statuses.set(route, status);
  }
  return statuses;
}
const generous = { perSecond: 1_000, burst: 10_000 };
const patient = { rates: { address: generous, reads: generous, changes: generous } };

describe.each(['viewer', 'operator', 'admin'] as const)('a token of an admin with the role %s', (role) => {
  it('opens what the role may, except for what only people do', async () => {
    const console = await testConsole(patient);
    const statuses = await walk(console, (await tokenOf(console, { role })).secret);
    for (const [route, permission] of needsToken) {
      const open = mayCall(permission.role, role) && !isForPeople(route);
      expect([route, statuses.get(route) !== 403]).toEqual([route, open]);
    }
  });

  it('changes nothing when it is read-only', async () => {
    const console = await testConsole(patient);
    const statuses = await walk(console, (await tokenOf(console, { role, readOnly: true })).secret);
    const open = needsToken.filter(([route]) => statuses.get(route) !== 403);
    expect(open.filter(([route, permission]) => !isReading(route, permission))).toEqual([]);
    expect(open.map(([route]) => route)).toContain('GET /customers/:code');
  });

  it('opens nothing that is not about its product', async () => {
    const console = await testConsole(patient);
    const statuses = await walk(console, (await tokenOf(console, { role, products: ['todo'] })).secret);
    const open = needsToken.map(([route]) => route).filter((route) => statuses.get(route) !== 403);
    expect(open).toEqual(['GET /me', 'GET /products', 'GET /regions']);
    expect(open.every((route) => productReach(route) === 'none')).toBe(true);
  });
});

describe('a token for some products', () => {
  async function twoCustomers() {
    const console = await testConsole();
    const { body } = await console.call('POST /customers', { body: acme });
    const other = await console.call('POST /customers', { body: { ...acme, code: 'globex' } });
    const record = await console.store.get('customer', { code: 'globex' });
    if (record) {
      await console.store.commit([{ write: 'replace', kind: 'customer', record: { ...record, product: 'odoo' } }]);
    }
    const { secret } = await tokenOf(console, { role: 'admin', products: ['todo'] });
    return { console, secret, own: body, other: other.body };
  }

  it('sees the customers of its products, and their operations', async () => {
    const { console, secret, own, other } = await twoCustomers();
    const statuses = async ({ customer, operation }: typeof own) =>
      Promise.all(
        [
          `/customers/${customer.code}`,
          `/customers/${customer.code}/operations`,
          `/accounts/${customer.id}`,
          `/operations/${operation.id}`,
        ].map(async (path) => (await console.call(`GET ${path}`, { as: secret })).status),
      );
    expect(await statuses(own)).toEqual([200, 200, 200, 200]);
    expect(await statuses(other)).toEqual([403, 403, 403, 403]);
  });

  it('names its product where it lists customers', async () => {
    const { console, secret } = await twoCustomers();
    const listed = async (query: string) => {
      const { status, body } = await console.call(`GET /customers${query}`, { as: secret });
      return status === 200 ? (body as { items: { code: string }[] }).items.map(({ code }) => code) : status;
    };
    expect(await listed('?product=todo')).toEqual(['acme']);
    for (const query of ['', '?product=odoo', '?product=todo&product=odoo', '?product=']) {
      expect(await listed(query)).toBe(403);
    }
  });

  it('creates customers of its products only', async () => {
    const { console, secret } = await twoCustomers();
    const create = async (body: unknown) => (await console.call('POST /customers', { as: secret, body })).status;
    expect(await create({ ...acme, code: 'initech' })).toBe(202);
    expect(await create({ ...acme, code: 'umbrella', product: 'broken' })).toBe(403);
    const { product: _, ...without } = acme;
    expect(await create({ ...without, code: 'umbrella' })).toBe(403);
    expect(await create('{"product":"todo","code":"umbrella","product":"broken"}')).toBe(403);
  });

  it('changes no customer of another product', async () => {
    const { console, secret } = await twoCustomers();
    const before = await console.store.get('customer', { code: 'globex' });
    for (const request of ['PATCH /customers/globex', 'DELETE /customers/globex', 'POST /customers/globex/restart']) {
      expect((await console.call(request, { as: secret, body: { name: 'Other' } })).status).toBe(403);
    }
    expect((await console.call('PATCH /customers/%67lobex', { as: secret, body: { name: 'Other' } })).status).toBe(403);
    expect(await console.store.get('customer', { code: 'globex' })).toEqual(before);
  });
});
