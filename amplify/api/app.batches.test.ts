import { aCustomer, ulidOf } from '@console/adapters/contract/records';
import { expect, it } from 'vitest';
import { problemOf } from './testing/answer-body.ts';
import { testConsole } from './testing/console.ts';

/** Customers a1, a2, … that are online, and one that is suspended. */
async function consoleWith(count: number) {
  const here = await testConsole();
  const online = Array.from({ length: count }, (_, n) => ({ code: `a${n + 1}`, status: 'online' as const }));
  for (const [n, each] of [...online, { code: 'resting', status: 'suspended' as const }].entries()) {
    const deployed = { version: '1.0', size: 'small' };
    const slot = { shard: 1, priority: n + 1 };
    const change = {
      ...each,
      name: `Name ${n}`,
      product: 'todo',
      spec: deployed,
      deployed,
      slot,
      activeOperationId: null,
    };
    const record = aCustomer({ id: ulidOf(500 + n), ...change });
    await here.store.commit([{ write: 'create', kind: 'customer', record }]);
  }
  return here;
}

const suspendAll = { action: 'suspend', filter: {} };

it('accepts a batch, and leaves out by name who does not fit', async () => {
  const { call } = await consoleWith(2);
  const customers = ['a1', 'a2', 'a1', 'resting', 'nobody'];
  const answer = await call('POST /batches', { as: 'operator', body: { action: 'suspend', customers } });
  expect(answer.status).toBe(202);
  const { batch } = answer.body as never;
  expect(batch).toMatchObject({
    action: 'suspend',
    status: 'running',
    total: 2,
    done: 0,
    failed: 0,
    waiting: 2,
    leftOut: [
      { customer: 'resting', name: 'Name 2', code: 'already-suspended', reason: 'resting is already suspended.' },
      { customer: 'nobody', code: 'not-found', reason: 'Customer "nobody" does not exist.' },
    ],
  });
  const { id } = batch as { id: string };
  expect((await call(`GET /batches/${id}`, { as: 'viewer' })).body).toEqual(batch);
  expect((await call('GET /batches', { as: 'viewer' })).body).toMatchObject({ items: [{ id, leftOutTotal: 2 }] });
  const page = await call(`GET /batches/${id}/customers?limit=1`, { as: 'viewer' });
  expect(page.body).toEqual({ items: [{ customer: 'a1', status: 'waiting' }], nextCursor: '1' });
});

it('previews without a change', async () => {
  const { call, store } = await consoleWith(3);
  const preview = await call('POST /batches/preview', { as: 'operator', body: suspendAll });
  expect(preview.status).toBe(200);
  expect(preview.body).toMatchObject({ total: 3, leftOutTotal: 1, leftOut: [{ customer: 'resting' }] });
  expect((await store.listBatches({ limit: 10 })).items).toEqual([]);
});

it('takes the same request with the same key once', async () => {
  const { call, store } = await consoleWith(2);
  const send = () => call('POST /batches', { body: suspendAll, headers: { 'Idempotency-Key': 'k' } });
  const [first, second] = [await send(), await send()];
  expect(second.body).toEqual(first.body);
  expect((await store.listBatches({ limit: 10 })).items).toHaveLength(1);
});

it('pauses, continues and cancels', async () => {
  const { call } = await consoleWith(2);
  const { batch } = (await call('POST /batches', { body: suspendAll })).body as never as { batch: { id: string } };
  const change = async (verb: string) => {
    const { status, body } = await call(`POST /batches/${batch.id}/${verb}`, { as: 'operator' });
    return [
      status,
      (body as never as { batch?: { status: string } }).batch?.status ?? (body as { code?: string }).code,
    ];
  };
  expect(await change('continue')).toEqual([409, 'batch-not-paused']);
  expect(await change('pause')).toEqual([202, 'paused']);
  expect(await change('pause')).toEqual([409, 'batch-not-running']);
  expect(await change('continue')).toEqual([202, 'running']);
  expect(await change('cancel')).toEqual([202, 'cancelled']);
  expect(await change('cancel')).toEqual([409, 'batch-ended']);
});

it('updates to a version and a size, and leaves out who has them', async () => {
  const { call } = await consoleWith(2);
  const input = { size: 'small', version: '1.0' };
  const preview = await call('POST /batches/preview', { body: { action: 'update', customers: ['a1'], input } });
  expect(preview.body).toMatchObject({ total: 0, leftOut: [{ customer: 'a1', code: 'nothing-to-update' }] });
  const wrong = { action: 'update', customers: ['a1'], input: { version: '99' } };
  expect((await call('POST /batches/preview', { body: wrong })).body).toMatchObject({
    total: 0,
    leftOut: [{ customer: 'a1', code: 'validation', reason: expect.stringContaining('version') }],
  });
});

it.each([
  [{ action: 'suspend' }, 'customers'],
  [{ action: 'suspend', customers: [] }, 'customers'],
  [{ action: 'suspend', customers: ['a1'], filter: {} }, 'customers'],
  [{ action: 'delete', customers: ['a1'] }, 'action'],
  [{ action: 'erase', customers: ['a1'] }, 'action'],
  [{ action: 'explode', customers: ['a1'] }, 'action'],
  [{ action: 'suspend', customers: ['a1'], input: { version: '2' } }, 'input'],
  [{ action: 'update', customers: ['a1'] }, 'input'],
  [{ action: 'update', customers: ['a1'], input: { name: 'All' } }, 'input'],
  [{ action: 'command', customers: ['a1'], input: { command: [] } }, 'input.command'],
  [{ action: 'suspend', customers: ['a1'], stopAfterFailures: 0 }, 'stopAfterFailures'],
  [{ action: 'suspend', filter: { colour: 'red' } }, 'filter.colour'],
  [{ action: 'suspend', filter: { status: 'happy' } }, 'filter.status.0'],
  [{ action: 'suspend', filter: { q: 'matches nobody at all' } }, 'filter'],
])('refuses %j', async (body, path) => {
  const { call, store } = await consoleWith(1);
  const answer = await call('POST /batches', { body });
  expect([answer.status, problemOf(answer).errors?.[0]?.path]).toEqual([400, path]);
  expect((await store.listBatches({ limit: 10 })).items).toEqual([]);
});

it('has no batch that was never created', async () => {
  const { call } = await consoleWith(1);
  expect((await call('GET /batches/none')).status).toBe(404);
  expect((await call('POST /batches/none/pause')).status).toBe(404);
});
