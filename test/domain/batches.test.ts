import { createMemoryStore } from '@console/adapters/memory/store';
import { readMembers } from '@console/core/batches/view';
import { isFinished } from '@console/core/operations/transitions';
import { beforeEach, describe, expect, it } from 'vitest';
import { createBatchWorld } from '../convergence/batch-world.ts';

type World = Awaited<ReturnType<typeof createBatchWorld>>;
const store = { current: createMemoryStore() };
let world: World;
const size = 30;
/** Each seventh customer is suspended already. */
const total = size - Math.floor(size / 7);
const limit = 2;

beforeEach(async () => {
  store.current = createMemoryStore();
  world = await createBatchWorld(store.current, { seed: 1, size, limit });
});

const batchOf = async (id: string) => {
  const batch = await store.current.get('batch', { id });
  if (!batch) throw new Error('There is no such batch.');
  return batch;
};
const queued = async () => (await store.current.listUnfinished()).filter(({ status }) => status === 'queued');

/** Advances the batch, and lets one job end. */
async function turn(id: string, end: 'job-works' | 'job-fails' = 'job-works') {
  for (const act of ['reconcile', 'advance', 'dispatch'] as const) await world.act(id, act);
  await world.act(id, end);
  await world.act(id, 'advance');
}

describe('a batch', () => {
  it('says who is left out, and why, before anything starts', async () => {
    const id = await world.begin();
    expect(await batchOf(id)).toMatchObject({ status: 'running', total, done: 0, leftOut: size - total, running: [] });
    expect(await store.current.listUnfinished()).toEqual([]);
    const { items } = await readMembers(store.current, await batchOf(id), { from: 0, limit: 100, status: 'left-out' });
    expect(items[0]).toMatchObject({
      customer: 'customer-0006',
      code: 'already-suspended',
      reason: 'customer-0006 is already suspended.',
    });
  });

  it('queues as many operations as may run, so that a request of a person is soon served', async () => {
    const id = await world.begin();
    await world.act(id, 'advance');
    await world.act(id, 'advance');
    expect(await queued()).toHaveLength(limit);
    await world.act(id, 'alone', size - 4);
    const restart = (await queued()).find(({ type }) => type === 'customer.restart');
    expect(restart).toMatchObject({ cause: 'request' });
    for (let turns = 0; turns < limit + 1; turns++) await turn(id);
    const after = restart && (await store.current.get('operation', { id: restart.id }));
    expect(after && isFinished(after)).toBe(true);
    expect((await batchOf(id)).done).toBeLessThan(limit + 2);
  });

  it('names itself in each operation and in the audit log', async () => {
    const id = await world.begin();
    await world.act(id, 'advance');
    expect((await queued())[0]).toMatchObject({ cause: 'batch', batch: id, requestedBy: 'operator@example.com' });
    expect(await world.settleDown(id)).toBe(true);
    const { items } = await store.current.listAudit({ limit: 100 });
    const own = items.filter(({ action }) => action.startsWith('batch.'));
    expect(own.map(({ outcome, detail }) => [outcome, detail])).toEqual([
      ['succeeded', `suspend: ${total} succeeded, 0 failed, ${size - total} left out, 0 not started`],
      ['accepted', `suspend: ${total} customers, ${size - total} left out`],
    ]);
    const others = items.filter(({ action }) => action === 'customer.suspend');
    expect(new Set(others.map(({ batch }) => batch))).toEqual(new Set([id]));
  });

  it('starts nothing more while it is paused, and ends what runs', async () => {
    const id = await world.begin();
    for (const act of ['advance', 'dispatch', 'pause'] as const) await world.act(id, act);
    for (let turns = 0; turns < 5; turns++) await turn(id);
    expect(await batchOf(id)).toMatchObject({ status: 'paused', done: limit, running: [] });
    await world.act(id, 'continue');
    expect(await world.settleDown(id)).toBe(true);
    expect(await batchOf(id)).toMatchObject({ status: 'succeeded', done: total });
  });

  it('does not start what it had queued before it was paused', async () => {
    const id = await world.begin();
    for (const act of ['advance', 'pause', 'dispatch'] as const) await world.act(id, act);
    expect(await queued()).toHaveLength(limit);
    await world.act(id, 'cancel');
    await world.act(id, 'advance');
    expect(await queued()).toEqual([]);
    expect(await batchOf(id)).toMatchObject({ status: 'cancelled', done: 0, cancelled: limit, running: [] });
    expect(await store.current.get('customer', { code: 'customer-0000' })).toMatchObject({
      status: 'online',
      activeOperationId: null,
    });
  });

  it('lets what runs end when it is canceled, and begins nothing else', async () => {
    const id = await world.begin();
    for (const act of ['advance', 'dispatch', 'cancel'] as const) await world.act(id, act);
    expect(await batchOf(id)).toMatchObject({ status: 'cancelling' });
    for (let turns = 0; turns < 4; turns++) await turn(id);
    expect(await batchOf(id)).toMatchObject({
      status: 'cancelled',
      done: limit,
      cancelled: 0,
      finishedAt: expect.any(String),
    });
    expect((await world.actedOn(id)).size).toBe(limit);
  });

  it('stops after so many failures, and can be continued', async () => {
    const id = await world.begin({ stopAfterFailures: 2 });
    await turn(id, 'job-fails');
    expect(await batchOf(id)).toMatchObject({ status: 'running', failed: 1 });
    await turn(id, 'job-fails');
    expect(await batchOf(id)).toMatchObject({ status: 'stopped', failed: 2 });
    await world.act(id, 'continue');
    expect(await world.settleDown(id)).toBe(true);
    const batch = await batchOf(id);
    expect(batch).toMatchObject({ status: 'failed', failed: 2, done: total - 2 });
    const { items } = await readMembers(store.current, batch, { from: 0, limit: 100, status: 'failed' });
    expect(items[0]).toMatchObject({ code: 'resource-failed', reason: 'no', operationId: expect.any(String) });
  });

  it('leaves out a customer that no longer fits at its turn, and goes on with the others', async () => {
    const id = await world.begin();
    await world.act(id, 'alone', 0);
    expect(await world.settleDown(id)).toBe(true);
    const batch = await batchOf(id);
    expect(batch).toMatchObject({ status: 'succeeded', total: total - 1, done: total - 1, leftOut: size - total + 1 });
    const { items } = await readMembers(store.current, batch, { from: 0, limit: 1 });
    expect(items[0]).toMatchObject({ customer: 'customer-0000', status: 'left-out', code: 'operation-running' });
  });
});
