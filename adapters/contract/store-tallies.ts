import { firstIdOf } from '@console/core/time';
import { describe, expect, it } from 'vitest';
import { createRecords } from './lists.ts';
import type { MakeStore } from './make-store.ts';
import { aCustomer, anOperation } from './records.ts';

const operationAt = (requestedAt: string, n: number, status: 'failed' | 'succeeded') =>
  anOperation({ id: firstIdOf(new Date(requestedAt)).slice(0, -1) + n, requestedAt, status });

export function tallyContract(makeStore: MakeStore): void {
  describe('tallies', () => {
    it('count customers by status, health, region, product and size', async () => {
      const store = await makeStore();
      expect(await store.tallyCustomers()).toEqual([]);
      await createRecords(store, 'customer', [
        aCustomer({ code: 'one', status: 'online', health: 'healthy' }),
        aCustomer({ code: 'two', status: 'online', health: 'healthy' }),
        aCustomer({ code: 'three', status: 'online', health: 'down' }),
        aCustomer({ code: 'four', status: 'online', health: 'healthy', spec: { version: '18.0', size: 'large' } }),
      ]);
      const tallies = (await store.tallyCustomers()).toSorted((a, b) => b.count - a.count);
      const rest = {
        status: 'online',
        region: 'eu-central-1',
        product: 'odoo',
        cloudType: 'private',
        pool: null,
        deployed: false,
      };
      expect(tallies).toHaveLength(3);
      expect(tallies[0]).toEqual({ ...rest, health: 'healthy', size: 'small', count: 2 });
      expect(tallies).toContainEqual({ ...rest, health: 'down', size: 'small', count: 1 });
      expect(tallies).toContainEqual({ ...rest, health: 'healthy', size: 'large', count: 1 });
    });

    it('tell customers that run from those of which nothing is deployed yet, and count what runs', async () => {
      const store = await makeStore();
      const [small, large] = [
        { version: '18.0', size: 'small' },
        { version: '18.0', size: 'large' },
      ];
      await createRecords(store, 'customer', [
        aCustomer({ code: 'one', status: 'failed', spec: small, deployed: null }),
        aCustomer({ code: 'two', status: 'failed', spec: large, deployed: small }),
        aCustomer({ code: 'three', status: 'failed', spec: small, deployed: small }),
      ]);
      const counted = (await store.tallyCustomers()).map(({ deployed, size, count }) => [deployed, size, count]);
      expect(counted.sort()).toEqual([
        [false, 'small', 1],
        [true, 'small', 2],
      ]);
    });

    it('count customers of pools by cloud type', async () => {
      const store = await makeStore();
      const pool = 'palette.eu-central-1';
      await createRecords(store, 'customer', [
        aCustomer({ code: 'one', pool, cloudType: 'public' }),
        aCustomer({ code: 'two', pool, cloudType: 'private' }),
        aCustomer({ code: 'three', pool, cloudType: 'public' }),
        aCustomer({ code: 'four' }),
      ]);
      const counted = (await store.tallyCustomers()).map((tally) => [tally.pool, tally.cloudType, tally.count]);
      expect(counted.sort()).toEqual(
        [
          [null, 'private', 1],
          [pool, 'private', 1],
          [pool, 'public', 2],
        ].sort(),
      );
    });

    it('count operations by the hour, from a time on', async () => {
      const store = await makeStore();
      await createRecords(store, 'operation', [
        operationAt('2026-01-31T08:59:59.999Z', 1, 'failed'),
        operationAt('2026-01-31T09:00:00.000Z', 2, 'failed'),
        operationAt('2026-01-31T09:30:00.000Z', 3, 'failed'),
        operationAt('2026-01-31T09:30:00.000Z', 4, 'succeeded'),
        operationAt('2026-01-31T10:00:00.000Z', 5, 'failed'),
      ]);
      const tallies = await store.tallyOperations(new Date('2026-01-31T09:00:00.000Z'));
      expect(tallies).toHaveLength(3);
      expect(tallies).toContainEqual({ hour: '2026-01-31T09', status: 'failed', count: 2 });
      expect(tallies).toContainEqual({ hour: '2026-01-31T09', status: 'succeeded', count: 1 });
      expect(tallies).toContainEqual({ hour: '2026-01-31T10', status: 'failed', count: 1 });
    });
  });
}
