import { describe, expect, it } from 'vitest';
import { createRecords } from './lists.ts';
import type { MakeStore } from './make-store.ts';
import { aClaim, aCustomer, aPool, aRegion, aSnapshot, aToken, someCosts, timeOf, ulidOf } from './records.ts';

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

    it('has tokens, the newest first', async () => {
      const store = await makeStore();
      expect(await store.listTokens()).toEqual([]);
      await createRecords(store, 'token', [aToken(), aToken({ id: ulidOf(8) })]);
      expect((await store.listTokens()).map(({ id }) => id)).toEqual([ulidOf(8), ulidOf(7)]);
    });

    it('has what the customers of pools cost', async () => {
      const store = await makeStore();
      expect(await store.listCosts()).toEqual([]);
      await createRecords(store, 'costs', [someCosts({ id: 'palette.eu-central-1#001' }), someCosts()]);
      expect((await store.listCosts()).map(({ id }) => id)).toEqual([
        'palette.eu-central-1#000',
        'palette.eu-central-1#001',
      ]);
    });

    it('has the customers of one pool by id', async () => {
      const store = await makeStore();
      const pool = 'palette.eu-central-1';
      expect(await store.listTenants(pool)).toEqual([]);
      const tenant = { pool, cloudType: 'public', createdAt: timeOf(3) } as const;
      await createRecords(store, 'customer', [
        aCustomer({ code: 'aaa', id: ulidOf(2), ...tenant }),
        aCustomer({ code: 'bbb', id: ulidOf(1), ...tenant, cloudType: 'private' }),
        aCustomer({ code: 'ccc', id: ulidOf(3), ...tenant, pool: 'other.eu-central-1' }),
        aCustomer({ code: 'ddd', id: ulidOf(4) }),
      ]);
      expect(await store.listTenants(pool)).toEqual([
        { id: ulidOf(1), cloudType: 'private', createdAt: timeOf(3) },
        { id: ulidOf(2), cloudType: 'public', createdAt: timeOf(3) },
      ]);
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
