import { describe, expect, it } from 'vitest';
import { acme, testConsole } from './testing/console.ts';
import { start } from './testing/records.ts';

describe('the audit', () => {
  it('has what was accepted', async () => {
    const { call } = await testConsole();
    const { body } = await call('POST /customers', { as: 'operator', body: acme });
    const audit = await call('GET /audit');
    expect(audit.body.items).toMatchObject([
      {
        actor: 'operator@example.com',
        action: 'customer.create',
        customer: 'acme',
        operationId: body.operation.id,
        outcome: 'accepted',
      },
    ]);
    expect(audit.body.items[0]).not.toHaveProperty('rev');
  });

  it('has what was refused for want of a role', async () => {
    const { call } = await testConsole();
    await call('DELETE /customers/acme', { as: 'operator', body: { confirm: 'acme' } });
    const { body } = await call('GET /audit?outcome=refused');
    expect(body.items).toMatchObject([
      { actor: 'operator@example.com', action: 'customer.delete', customer: 'acme', outcome: 'refused' },
    ]);
  });

  it('has what was refused because of a conflict', async () => {
    const { call } = await testConsole();
    await call('POST /customers', { body: acme });
    await call('POST /customers', { body: acme });
    const { body } = await call('GET /audit?customer=acme');
    expect(body.items.map((entry) => entry.outcome)).toEqual(['refused', 'accepted']);
    expect(body.items[0]?.detail).toContain('taken');
  });

  it('has what is refused again and again once, and then how often', async () => {
    const { call, clock } = await testConsole();
    const tryIt = () => call('DELETE /customers/acme', { as: 'viewer', body: { confirm: 'acme' } });
    for (let n = 0; n < 50; n++) expect((await tryIt()).status).toBe(403);
    expect((await call('GET /audit')).body.items).toHaveLength(1);
    clock.time += 600_000;
    await tryIt();
    const { items } = (await call('GET /audit')).body;
    expect(items).toHaveLength(3);
    expect(items.map(({ detail }) => detail)).toContain('other refused requests that are not listed: 49');
  });

  it('has nothing of input that was not valid', async () => {
    const { call } = await testConsole();
    await call('POST /customers', { body: { ...acme, code: '--all' } });
    expect((await call('GET /audit')).body.items).toEqual([]);
  });

  it('does not stand in the way of a refusal', async () => {
    const { call, store, logged } = await testConsole();
    store.commit = async () => {
      throw new Error('no table');
    };
    expect((await call('DELETE /regions/eu-central-1', { as: 'viewer' })).status).toBe(403);
    expect(logged.join()).toContain('no table');
  });

  it('is searched by time and person', async () => {
    const { call } = await testConsole();
    await call('POST /customers', { body: acme });
    expect((await call('GET /audit?actor=admin@example.com')).body.items).toHaveLength(1);
    expect((await call('GET /audit?actor=viewer@example.com')).body.items).toEqual([]);
    expect((await call('GET /audit?from=2027-01-01T00:00:00.000Z')).body.items).toEqual([]);
    const day = start.slice(0, 10);
    expect((await call(`GET /audit?from=${day}&to=${day}`)).body.items).toHaveLength(1);
    const westward = encodeURIComponent(`${day}T23:59:59-12:00`);
    expect((await call(`GET /audit?from=${westward}`)).body.items).toEqual([]);
    expect(await call('GET /audit?from=yesterday')).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'from' }] },
    });
  });
});
