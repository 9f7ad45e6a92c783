import { createDynamoStore } from '@console/adapters/dynamodb/store';
import { readMembers } from '@console/core/batches/view';
import { expect, it } from 'vitest';
import { createBatchWorld } from '../../test/convergence/batch-world.ts';
import { dynamoClient } from './client.ts';
import { ensureTable } from './ensure-table.ts';
import { startForTest } from './start-for-test.ts';

const size = 40;
const leftOut = Math.floor(size / 7);

it('acts on each customer exactly once, although processes die at any write', { timeout: 120_000 }, async () => {
  const dynoxide = await startForTest();
  const client = dynamoClient(dynoxide);
  try {
    await ensureTable(client, 'table');
    const store = createDynamoStore({ client, table: 'table' });
    const world = await createBatchWorld(store, { seed: 7, size, limit: 10 });
    const id = await world.begin();
    for (let round = 0; round < 8; round++) {
      const diesAt = round % 5;
      await Promise.all([
        world.run(id, { act: 'advance', n: 0, diesAt }),
        world.run(id, { act: 'advance', n: 0, diesAt: -1 }),
        world.run(id, { act: 'dispatch', n: 0, diesAt: (round + 2) % 5 }),
      ]);
      for (let n = 0; n < 5; n++) await world.run(id, { act: 'job-works', n, diesAt: n === 2 ? 0 : -1 });
    }
    expect(await world.settleDown(id), 'the batch ends').toBe(true);
    const batch = await store.get('batch', { id });
    expect(batch).toMatchObject({
      status: 'succeeded',
      total: size - leftOut,
      done: size - leftOut,
      failed: 0,
      leftOut,
    });
    const acted = [...(await world.actedOn(id)).values()];
    expect(acted).toHaveLength(size - leftOut);
    expect(acted.filter(({ length }) => length !== 1)).toEqual([]);
    if (!batch) throw new Error('The batch is gone.');
    const { items } = await readMembers(store, batch, { from: 0, limit: size, status: 'left-out' });
    expect(items).toHaveLength(leftOut);
    expect(items[0]).toMatchObject({ customer: 'customer-0006', code: 'already-suspended' });
  } finally {
    client.destroy();
    await dynoxide.stop();
  }
});
