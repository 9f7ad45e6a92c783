import { createMemoryStore } from '@console/adapters/memory/store';
import { waitingOf } from '@console/core/batches/transitions';
import { readMembers } from '@console/core/batches/view';
import type { BatchRecord } from '@console/core/records/batch';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BatchCommand, batchActs, createBatchWorld } from './batch-world.ts';

const sequences = Number(process.env.CONVERGENCE_RUNS ?? 400);
const limit = 2;

const often: BatchCommand['act'][] = ['advance', 'advance', 'dispatch', 'job-works', 'job-works', 'job-fails'];
const command: fc.Arbitrary<BatchCommand> = fc.record({
  act: fc.constantFrom(...batchActs, ...often),
  n: fc.nat(23),
  diesAt: fc.oneof({ weight: 4, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(3) }),
});
/** Steps one after the other; the commands of one step run at the same time, as when an event is delivered twice. */
const histories = fc.array(fc.array(command, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 40 });

function assertCounts(batch: BatchRecord): void {
  expect(waitingOf(batch)).toBeGreaterThanOrEqual(0);
  expect(batch.running.length).toBeLessThanOrEqual(limit);
  expect(batch.status === 'running' && waitingOf(batch) === 0 && batch.running.length === 0).toBe(false);
}

describe('a batch, whatever is lost, repeated or dies, paused, continued or canceled', () => {
  it('acts on each customer exactly once, and ends', { timeout: 240_000 }, async () => {
    const ends: Record<string, number> = {};
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.integer({ min: 1, max: 12 }),
        fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
        histories,
        async (seed, size, stopAfterFailures, steps) => {
          const store = createMemoryStore();
          const world = await createBatchWorld(store, { seed, size, limit });
          const broken: unknown[] = [];
          store.onChange((changes) => {
            for (const change of changes) {
              try {
                if (change.kind === 'batch') assertCounts(change.record);
              } catch (error) {
                broken.push(error);
              }
            }
          });
          const id = await world.begin(stopAfterFailures === undefined ? {} : { stopAfterFailures });
          for (const step of steps) await Promise.all(step.map((one) => world.run(id, one)));
          expect(await world.settleDown(id), 'the batch ends').toBe(true);
          if (broken.length > 0) throw broken[0];

          const batch = await store.get('batch', { id });
          if (!batch) throw new Error('The batch is gone.');
          ends[batch.status] = (ends[batch.status] ?? 0) + 1;
          expect(batch.running).toEqual([]);
          const { items } = await readMembers(store, batch, { from: 0, limit: 100 });
          const acted = await world.actedOn(id);
          const count = (status: string) => items.filter((member) => member.status === status).length;
          expect(items).toHaveLength(size);
          expect([count('done'), count('failed'), count('cancelled'), count('left-out'), count('waiting')]).toEqual([
            batch.done,
            batch.failed,
            batch.cancelled,
            batch.leftOut,
            waitingOf(batch),
          ]);
          if (batch.status !== 'cancelled') expect(count('waiting')).toBe(0);
          for (const { customer, status, operationId } of items) {
            const operations = acted.get(customer)?.map((operation) => operation.id) ?? [];
            expect(operations, customer).toEqual(status === 'left-out' || status === 'waiting' ? [] : [operationId]);
          }
        },
      ),
      { numRuns: sequences },
    );
    expect(Object.keys(ends).sort()).toEqual(['cancelled', 'failed', 'succeeded']);
  });

  it('acts on 300 customers exactly once', { timeout: 120_000 }, async () => {
    const size = 300;
    const store = createMemoryStore();
    const world = await createBatchWorld(store, { seed: 7, size, limit: 10 });
    const id = await world.begin();
    for (let round = 0; round < 100; round++) {
      await Promise.all([
        world.run(id, { act: 'advance', n: 0, diesAt: round % 5 }),
        world.run(id, { act: 'advance', n: 0, diesAt: -1 }),
        world.run(id, { act: 'dispatch', n: 0, diesAt: (round + 2) % 5 }),
      ]);
      for (let n = 0; n < 5; n++) await world.run(id, { act: 'job-works', n, diesAt: n === 2 ? 0 : -1 });
    }
    expect(await world.settleDown(id)).toBe(true);
    const leftOut = Math.floor(size / 7);
    const done = size - leftOut;
    expect(await store.get('batch', { id })).toMatchObject({ status: 'succeeded', total: done, done, leftOut });
    const acted = [...(await world.actedOn(id)).values()];
    expect(acted.map(({ length }) => length)).toEqual(Array.from({ length: done }, () => 1));
  });
});
