import { ConditionFailed, type Store } from '@console/core/ports';
import type { CountChange } from '@console/core/ports/store';
import { beforeEach, describe, expect, it } from 'vitest';
import { change } from './changes.ts';
import type { MakeStore } from './make-store.ts';
import { aPool, aRegion } from './records.ts';

type RegionCount = Extract<CountChange, { kind: 'region' }>;
type PoolCount = Extract<CountChange, { kind: 'pool' }>;

const count = (add: RegionCount['add'], within?: RegionCount['within']): RegionCount => ({
  write: 'count',
  kind: 'region',
  record: aRegion({ rev: 1 }),
  add,
  ...(within && { within }),
});

const open = ['ready', 'updating'] as const;

export function countContract(makeStore: MakeStore): void {
  describe('the counts of a region', () => {
    let store: Store;
    const region = () => store.get('region', aRegion());
    beforeEach(async () => {
      store = await makeStore();
      await store.commit([change('create', 'region', aRegion({ customers: 3, usage: { 'iam-roles': 6 } }))]);
    });

    it('are added to at any revision, and the region gets the next one', async () => {
      await store.commit([count({ customers: 1 })]);
      await store.commit([count({ customers: -2, usage: { 'iam-roles': 2, 'fargate-vcpu': 0.25 } })]);
      const usage = { 'iam-roles': 8, 'fargate-vcpu': 0.25 };
      expect(await region()).toEqual(aRegion({ customers: 2, usage, rev: 3 }));
    });

    it('make a replacement fail that has not read them', async () => {
      await store.commit([count({ customers: 1 })]);
      await expect(store.commit([change('replace', 'region', aRegion({ rev: 1 }))])).rejects.toThrow(ConditionFailed);
    });

    it.each([
      ['customers', count({ customers: 1 }, { most: { customers: 3 }, statuses: open })],
      ['use of a quota', count({ usage: { 'iam-roles': 2 } }, { most: { usage: { 'iam-roles': 7 } }, statuses: open })],
      ['customers in this status', count({ customers: 1 }, { most: {}, statuses: ['updating'] })],
    ])('take no more %s than they may', async (_, change) => {
      await expect(store.commit([change])).rejects.toThrow(ConditionFailed);
      expect(await region()).toMatchObject({ customers: 3, rev: 1 });
    });

    it('take what just fits, and a quota that was not used before', async () => {
      const usage = { 'iam-roles': 2, 'rds-clusters': 1 };
      await store.commit([
        count({ customers: 1, usage }, { most: { customers: 4, usage: { ...usage, 'iam-roles': 8 } }, statuses: open }),
      ]);
      expect(await region()).toMatchObject({ customers: 4, usage: { 'iam-roles': 8, 'rds-clusters': 1 } });
    });

    it('of a region that is not there cannot be added to', async () => {
      const elsewhere = { ...count({ customers: 1 }), record: aRegion({ code: 'us-east-1' }) };
      await expect(store.commit([elsewhere])).rejects.toThrow(ConditionFailed);
    });

    it('have its pools', async () => {
      await store.commit([count({ pools: 1 })]);
      await store.commit([count({ pools: 2 })]);
      await store.commit([count({ pools: -1 })]);
      expect(await region()).toMatchObject({ pools: 2, customers: 3 });
    });

    it('take all of many additions at the same time, up to the most', async () => {
      const one = count({ customers: 1 }, { most: { customers: 15 }, statuses: open });
      const settled = await Promise.allSettled(Array.from({ length: 20 }, () => store.commit([one])));
      expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(12);
      expect(await region()).toMatchObject({ customers: 15, rev: 13 });
    });
  });

  describe('the customers of a pool', () => {
    let store: Store;
    const pool = () => store.get('pool', aPool());
    const one = (add: number, within?: PoolCount['within']): PoolCount => ({
      write: 'count',
      kind: 'pool',
      record: aPool({ rev: 1 }),
      add: { customers: add },
      ...(within && { within }),
    });
    beforeEach(async () => {
      store = await makeStore();
      await store.commit([change('create', 'pool', aPool({ customers: 3 }))]);
    });

    it('are counted at any revision, and the pool gets the next one', async () => {
      await Promise.all([store.commit([one(1)]), store.commit([one(1)])]);
      await store.commit([one(-1)]);
      expect(await pool()).toEqual(aPool({ customers: 4, rev: 4 }));
    });

    it('are not taken by a pool in another status, nor by one that is not there', async () => {
      await expect(store.commit([one(1, { most: {}, statuses: ['adding'] })])).rejects.toThrow(ConditionFailed);
      await expect(store.commit([{ ...one(1), record: aPool({ id: 'other.eu-central-1' }) }])).rejects.toThrow(
        ConditionFailed,
      );
      expect(await pool()).toMatchObject({ customers: 3, rev: 1 });
    });

    it('make a removal fail that has not read them', async () => {
      await store.commit([one(1)]);
      await expect(store.commit([change('remove', 'pool', aPool({ rev: 1 }))])).rejects.toThrow(ConditionFailed);
    });
  });
}
