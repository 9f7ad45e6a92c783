import { describe, expect, it } from 'vitest';
import { acme, testConsole } from './testing/console.ts';
import { failed } from './testing/records.ts';

async function withFailure() {
  const console = await testConsole();
  const { body } = await console.call('POST /customers', { body: acme });
  const { id } = body.operation;
  const operation = await console.store.get('operation', { id });
  const customer = await console.store.get('customer', { code: 'acme' });
  if (!operation || !customer) throw new Error('acme was not created');
  await console.store.commit([
    { write: 'replace', kind: 'operation', record: failed(operation) },
    { write: 'replace', kind: 'customer', record: { ...customer, status: 'failed', activeOperationId: null } },
  ]);
  return { ...console, id };
}

describe('operations', () => {
  it('tell why they failed', async () => {
    const { call, id } = await withFailure();
    const { body } = await call(`GET /operations/${id}`, { as: 'viewer' });
    expect(body).toMatchObject({ id, status: 'failed', error: { code: 'resource-failed', hint: 'Mend it' } });
    expect(body.queuePosition).toBeUndefined();
  });

  it('are retried', async () => {
    const { call, id } = await withFailure();
    const answer = await call(`POST /operations/${id}/retry`, { as: 'operator' });
    expect(answer).toMatchObject({
      status: 202,
      body: { operation: { id, status: 'queued', attempt: 2, queuePosition: 1 } },
    });
    expect((await call(`POST /operations/${id}/retry`)).status).toBe(409);
  });

  it('are cancelled while queued', async () => {
    const { call } = await testConsole();
    const { body } = await call('POST /customers', { body: acme });
    const answer = await call(`POST /operations/${body.operation.id}/cancel`, { as: 'operator' });
    expect(answer).toMatchObject({ status: 202, body: { operation: { status: 'cancelled' } } });
  });

  it('are listed by status and customer, newest first', async () => {
    const { call, id } = await withFailure();
    await call('POST /customers', { body: { ...acme, code: 'beta' } });
    const all = await call('GET /operations');
    expect(all.body.items.map((o) => o.customer)).toEqual(['beta', 'acme']);
    expect((await call('GET /operations?status=failed')).body.items[0]?.id).toBe(id);
    expect((await call('GET /operations?customer=beta')).body.items).toHaveLength(1);
  });

  it('show their log', async () => {
    const { call, id } = await withFailure();
    expect((await call(`GET /operations/${id}/log`)).body).toEqual({ lines: [], nextCursor: '0:', done: true });
    expect(await call(`GET /operations/${id}/log?cursor=9:`)).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'cursor' }] },
    });
  });

  it.each(['GET /operations/none', 'GET /operations/none/log', 'POST /operations/none/retry'])(
    '%s: there is none',
    async (request) => {
      const { call } = await testConsole();
      expect(await call(request)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    },
  );
});
