import { mail, mailSummary } from '@console/core/contract/examples';
import { describe, expect, it } from 'vitest';
import { acme, testConsole } from './testing/console.ts';

async function withAcme() {
  const console = await testConsole();
  const created = await console.call('POST /customers', { as: 'operator', body: acme });
  return { ...console, created };
}

/** Ends the operation that runs, as its job would. */
async function bringOnline({ store }: Awaited<ReturnType<typeof testConsole>>) {
  const customer = await store.get('customer', { code: 'acme' });
  const operation = customer && (await store.get('operation', { id: customer.lastOperationId }));
  if (!customer || !operation) throw new Error('acme was not created');
  await store.commit([
    {
      write: 'replace',
      kind: 'customer',
      record: { ...customer, status: 'online', deployed: customer.spec, activeOperationId: null },
    },
    { write: 'replace', kind: 'operation', record: { ...operation, status: 'succeeded' } },
  ]);
}

describe('customers', () => {
  it('are created with the defaults of their product', async () => {
    const { created, call } = await withAcme();
    expect(created.status).toBe(202);
    expect(created.body.customer).toMatchObject({
      ...acme,
      spec: { version: '1.0', size: 'small' },
      deployed: null,
      url: 'http://acme.localhost:8080/',
      status: 'creating',
      createdBy: 'operator@example.com',
      monthlyUsd: expect.any(Number),
    });
    expect(created.body.operation).toMatchObject({ type: 'customer.create', status: 'queued', queuePosition: 1 });
    expect(created.body.customer.activeOperationId).toBe(created.body.operation.id);
    expect((await call('GET /customers/acme', { as: 'viewer' })).body).toEqual(created.body.customer);
  });

  it('nudge the dispatcher', async () => {
    let nudges = 0;
    const { call } = await testConsole({}, { onAccepted: () => nudges++ });
    await call('POST /customers', { body: acme });
    await call('POST /customers', { body: { ...acme, code: 'x' } });
    expect(nudges).toBe(1);
  });

  it('stand in the queue in the order they came', async () => {
    const { call } = await withAcme();
    const second = await call('POST /customers', { body: { ...acme, code: 'zeta' } });
    expect(second.body.operation.queuePosition).toBe(2);
    const listed = await call('GET /operations?status=queued');
    expect(listed.body.items.map((o) => o.queuePosition)).toEqual([2, 1]);
  });

  it('do not wait for those that run already', async () => {
    const { call, created, store } = await withAcme();
    const first = await store.get('operation', { id: created.body.operation.id });
    if (!first) throw new Error('acme was not created');
    await store.commit([{ write: 'replace', kind: 'operation', record: { ...first, status: 'running' } }]);
    const second = await call('POST /customers', { body: { ...acme, code: 'zeta' } });
    expect(second.body.operation.queuePosition).toBe(1);
    expect((await call(`GET /operations/${second.body.operation.id}`)).body.queuePosition).toBe(1);
  });

  it('are refused when their code is taken', async () => {
    const { call } = await withAcme();
    const again = await call('POST /customers', { body: acme });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ code: 'code-taken', errors: [{ path: 'code' }] });
  });

  it('are listed in pages, and found', async () => {
    const { call } = await withAcme();
    for (const code of ['beta', 'gamma']) await call('POST /customers', { body: { ...acme, code, name: code } });
    const first = await call('GET /customers?limit=2');
    expect(first.body.items.map((c) => c.code)).toEqual(['acme', 'beta']);
    const rest = await call(`GET /customers?limit=2&cursor=${encodeURIComponent(first.body.nextCursor ?? '')}`);
    expect(rest.body.items.map((c) => c.code)).toEqual(['gamma']);
    expect(rest.body.nextCursor).toBeNull();
    expect((await call('GET /customers?q=ACME')).body.items).toHaveLength(1);
    expect((await call('GET /customers?status=online')).body.items).toEqual([]);
  });

  it('are found by tags, sorted, counted, and listed from a place on', async () => {
    const { call } = await testConsole();
    for (const [code, ring] of [
      ['beta', 'early'],
      ['gamma', 'late'],
      ['delta', 'early'],
    ] as const) {
      await call('POST /customers', { body: { ...acme, code, name: `Of ${code}`, tags: { ring } } });
    }
    const codes = async (query: string) => {
      const { body } = await call(`GET /customers?${query}`, { as: 'viewer' });
      return [body.total, ...body.items.map(({ code }) => code)];
    };
    expect(await codes('tag=ring=early&sort=-name')).toEqual([2, 'delta', 'beta']);
    expect(await codes('tag=ring=early&tag=ring=late&limit=1&offset=1')).toEqual([3, 'delta']);
    expect(await codes('status=online&status=creating&limit=1')).toEqual([3, 'beta']);
    expect(await codes('filter=tag!=ring=early')).toEqual([1, 'gamma']);
  });

  it('are all listed when filters are left empty', async () => {
    const { call } = await withAcme();
    const listed = await call('GET /customers?q=&status=&region=&product=&cursor=', { as: 'viewer' });
    expect(listed.body.items).toHaveLength(1);
  });

  it('change their name at once', async () => {
    const { call } = await withAcme();
    const changed = await call('PATCH /customers/acme', { as: 'operator', body: { name: 'Acme Inc' } });
    expect(changed.status).toBe(200);
    expect(changed.body.customer.name).toBe('Acme Inc');
    expect(changed.body.operation).toBeUndefined();
  });

  it('are created with tags and notes, and change them at once', async () => {
    const { call } = await testConsole();
    const labels = { tags: { ring: 'early' }, notes: 'Call Ada.\nTwice.' };
    const created = await call('POST /customers', { body: { ...acme, ...labels } });
    expect(created.body.customer).toMatchObject(labels);
    const changed = await call('PATCH /customers/acme', { as: 'operator', body: { tags: { tier: 'gold' } } });
    expect(changed.status).toBe(200);
    expect((await call('GET /customers/acme')).body).toMatchObject({ tags: { tier: 'gold' }, notes: labels.notes });
    const cleared = await call('PATCH /customers/acme', { body: { tags: {}, notes: '' } });
    expect(cleared.body.customer).toMatchObject({ tags: {}, notes: '' });
  });

  it.each([
    [{ tags: { 'a b': 'x' } }, 'tags.a b'],
    [{ tags: { ring: '' } }, 'tags.ring'],
    [{ tags: { ring: null } }, 'tags.ring'],
    [{ tags: ['ring=early'] }, 'tags'],
    [{ tags: Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`key${n}`, 'x'])) }, 'tags'],
    [{ notes: 'x'.repeat(10_001) }, 'notes'],
    [{ notes: '\u0007' }, 'notes'],
    [{ notes: null }, 'notes'],
  ])('keep tags and notes that a wrong change %# names', async (body, path) => {
    const { call, created } = await withAcme();
    const answer = await call('PATCH /customers/acme', { body });
    expect(answer).toMatchObject({ status: 400, body: { code: 'validation', errors: [{ path }] } });
    expect((await call('GET /customers/acme')).body).toEqual(created.body.customer);
  });

  it('change their size by an operation', async () => {
    const console = await withAcme();
    await bringOnline(console);
    const changed = await console.call('PATCH /customers/acme', { body: { size: 'large' } });
    expect(changed.status).toBe(202);
    expect(changed.body).toMatchObject({
      customer: { status: 'updating', spec: { size: 'large' }, deployed: { size: 'small' } },
      operation: { type: 'customer.update' },
    });
  });

  it.each(['suspend', 'restart', 'redeploy'])('%s', async (verb) => {
    const console = await withAcme();
    await bringOnline(console);
    const answer = await console.call(`POST /customers/acme/${verb}`, { as: 'operator' });
    expect(answer.status).toBe(202);
    expect(answer.body).toEqual({ operation: expect.objectContaining({ type: `customer.${verb}`, customer: 'acme' }) });
  });

  it('resume only when suspended', async () => {
    const console = await withAcme();
    await bringOnline(console);
    const answer = await console.call('POST /customers/acme/resume');
    expect(answer).toMatchObject({ status: 409, body: { code: 'not-suspended' } });
  });

  it('do one thing at a time', async () => {
    const { call, created } = await withAcme();
    const answer = await call('POST /customers/acme/restart');
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'operation-running', operationId: created.body.operation.id },
    });
  });

  it('are deleted when their code is repeated', async () => {
    const console = await withAcme();
    await bringOnline(console);
    const wrong = await console.call('DELETE /customers/acme', { body: { confirm: 'acne' } });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'validation', errors: [{ path: 'confirm' }] } });
    const right = await console.call('DELETE /customers/acme', { body: { confirm: 'acme' } });
    expect(right).toMatchObject({ status: 202, body: { operation: { type: 'customer.delete' } } });
  });

  it('show their operations', async () => {
    const { call, created } = await withAcme();
    const answer = await call('GET /customers/acme/operations', { as: 'viewer' });
    expect(answer.body.items).toEqual([created.body.operation]);
  });

  it('show what their application writes and measures', async () => {
    const targets: unknown[] = [];
    const page = { lines: [{ time: '2026-11-20T09:00:00.000Z', text: 'hello' }], nextCursor: '7', done: false };
    const { call } = await testConsole(
      {},
      {
        fleet: {
          health: async () => 'healthy',
          logs: async (target, cursor) => {
            targets.push(target, cursor);
            return page;
          },
          metrics: async () => ({ series: [{ id: 'runningTasks', unit: 'Count', points: [] }] }),
          schedules: async () => [],
          problem: async () => undefined,
        },
      },
    );
    await call('POST /customers', { body: acme });
    expect((await call('GET /customers/acme/logs?cursor=6')).body).toEqual(page);
    expect(targets).toEqual([{ region: 'eu-central-1', stack: 'customer-acme' }, '6']);
    expect((await call('GET /customers/acme/metrics')).body.series[0]?.id).toBe('runningTasks');
  });

  it.each([
    'GET /customers/none',
    'GET /customers/none/operations',
    'GET /customers/none/logs',
    'GET /customers/none/metrics',
    'POST /customers/none/suspend',
    'GET /customers/..%2Fx',
    'GET /customers/$(id)',
    'GET /customers/--all',
    'GET /customers/%ZZ',
    'GET /customers/%00',
  ])('%s: there is none', async (request) => {
    const { call } = await testConsole();
    expect(await call(request)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

describe('the mail of an application', () => {
  const summary = { ...mailSummary };
  const mails = {
    list: async () => [summary],
    find: async (_: unknown, id: string) => (id === mail.id ? mail : undefined),
  };

  it('is listed and read where it is kept', async () => {
    const { call } = await testConsole({}, { mails });
    await call('POST /customers', { body: acme });
    expect((await call('GET /customers/acme/mails', { as: 'viewer' })).body).toEqual({
      enabled: true,
      items: [summary],
      nextCursor: null,
    });
    expect((await call(`GET /customers/acme/mails/${mail.id}`, { as: 'viewer' })).body).toEqual(mail);
    expect((await call(`GET /customers/acme/mails/${mail.id.replace('9', '8')}`)).status).toBe(404);
    expect((await call('GET /customers/acme/mails/..%2fsecrets')).status).toBe(400);
    expect((await call('GET /customers/nobody/mails')).status).toBe(404);
  });

  it('is not there where it is delivered', async () => {
    const { call } = await testConsole();
    await call('POST /customers', { body: acme });
    expect((await call('GET /customers/acme/mails')).body).toMatchObject({ enabled: false, items: [] });
    expect((await call(`GET /customers/acme/mails/${mail.id}`)).status).toBe(404);
  });
});
