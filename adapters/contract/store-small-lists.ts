import { describe, expect, it } from 'vitest';
import { createRecords } from './lists.ts';
import type { MakeStore } from './make-store.ts';
import { aClaim, aPool, aRegion, aSnapshot, timeOf, ulidOf } from './records.ts';

export function smallListContract(makeStore: MakeStore): void {
  describe('the lists that have no pages', () => {
    it('has regions by code', async () => {
      const store = await makeStore();
      expect(await store.listRegions()).toEqual([]);
      await createRecords(store, 'region', [aRegion({ code: 'us-east-1' }), aRegion({ code: 'eu-central-1' })]);
      expect((await store.listRegions()).map(({ code }) => code)).toEqual(['eu-central-1', 'us-east-1']);
    });

    it('has pools by id', async () => {
      const store = await makeStore();
      expect(await store.listPools()).toEqual([]);
      await createRecords(store, 'pool', [aPool({ id: 'palette.us-east-1' }), aPool()]);
      expect((await store.listPools()).map(({ id }) => id)).toEqual(['palette.eu-central-1', 'palette.us-east-1']);
    });

    it('has snapshots, the newest first', async () => {
      const store = await makeStore();
      expect(await store.listSnapshots()).toEqual([]);
      await createRecords(store, 'snapshot', [
        aSnapshot({ id: 'older', createdAt: timeOf(1) }),
        aSnapshot({ id: 'newer', createdAt: timeOf(2) }),
      ]);
      expect((await store.listSnapshots()).map(({ id }) => id)).toEqual(['newer', 'older']);
    });

    it('has the slots of one region by key', async () => {
      const store = await makeStore();
      const slot = (key: string) => aClaim({ kind: 'slot', key, customerId: ulidOf(4) });
      await createRecords(store, 'claim', [
        slot('eu-west-1#02#00001'),
        slot('eu-west-1#01#00010'),
        slot('eu-west-1#01#00009'),
        slot('eu-west-10#01#00001'),
        slot('us-east-1#01#00001'),
        aClaim({ kind: 'code', key: 'eu-west-1' }),
      ]);
      const keys = await store.listSlots('eu-west-1');
      expect(keys).toEqual(['eu-west-1#01#00009', 'eu-west-1#01#00010', 'eu-west-1#02#00001']);
      expect(await store.listSlots('eu-west')).toEqual([]);
      expect(await store.listSlots('eu-west-1', { from: 'eu-west-1#01#00010', limit: 1 })).toEqual([keys[1]]);
      expect(await store.listSlots('eu-west-1', { from: 'eu-west-1#01#00010', limit: 9 })).toEqual(keys.slice(1));
      expect(await store.listSlots('eu-west-1', { from: 'eu-west-1#02#00002', limit: 9 })).toEqual([]);
    });
  });
}
