import type { Store } from '@console/core/ports';
import type { CustomerRecord } from '@console/core/records/customer';
import { describe, expect, it } from 'vitest';
import { change } from './changes.ts';
import { createRecords, foreignCursors, pagesOf, storeWith } from './lists.ts';
import type { MakeStore } from './make-store.ts';
import { aCustomer, ulidOf } from './records.ts';

const codes = (customers: CustomerRecord[]) => customers.map((customer) => customer.code);

const many = Array.from({ length: 240 }, (_, n) =>
  aCustomer({
    id: ulidOf(n),
    code: `c${String(n).padStart(3, '0')}`,
    name: n === 200 ? 'Ärzte & Söhne' : `Customer ${n}`,
    adminEmail: n === 3 ? 'Jane.Roe@Example.org' : 'owner@example.com',
    status: n % 100 === 7 ? 'failed' : 'online',
    region: n % 2 === 0 ? 'eu-central-1' : 'us-east-1',
    product: n % 3 === 0 ? 'todo' : 'odoo',
  }),
);

export function customerListContract(makeStore: MakeStore): void {
  describe('the list of customers', () => {
    const store = storeWith(makeStore, 'customer', [...many].reverse());

    const list = async (filter: Parameters<Store['listCustomers']>[0]) =>
      codes((await store().listCustomers(filter)).items);

    it('is sorted by code, each customer as it was stored', async () => {
      const { items, nextCursor } = await store().listCustomers({ limit: 100 });
      expect(items).toEqual(many.slice(0, 100).map((customer) => ({ ...customer, rev: 1 })));
      expect(nextCursor).not.toBeNull();
    });

    it.each([
      { limit: 100, sizes: [100, 100, 40] },
      { limit: 80, sizes: [80, 80, 80] },
      { limit: 239, sizes: [239, 1] },
    ])('comes in pages of $limit, without an empty one at the end', async ({ limit, sizes }) => {
      const pages = await pagesOf((page) => store().listCustomers(page), limit);
      expect(pages.map((page) => page.length)).toEqual(sizes);
      expect(codes(pages.flat())).toEqual(codes(many));
    });

    it('has full pages with a filter that few customers match', async () => {
      const pages = await pagesOf((page) => store().listCustomers({ ...page, status: 'failed' }), 2);
      expect(pages.map(codes)).toEqual([['c007', 'c107'], ['c207']]);
    });

    it('filters by region and product together', async () => {
      const pages = await pagesOf(
        (page) => store().listCustomers({ ...page, region: 'us-east-1', product: 'todo' }),
        17,
      );
      const expected = many.filter(({ region, product }) => region === 'us-east-1' && product === 'todo');
      expect(codes(pages.flat())).toEqual(codes(expected));
    });

    it.each([
      { q: 'C01', found: ['c010', 'c011', 'c012', 'c013', 'c014', 'c015', 'c016', 'c017', 'c018', 'c019'] },
      { q: 'ärzte', found: ['c200'] },
      { q: 'SÖHNE', found: ['c200'] },
      { q: 'jane.roe@', found: ['c003'] },
      { q: ' customer 239 ', found: ['c239'] },
      { q: 'nobody', found: [] },
      { q: '%_*', found: [] },
    ])('finds $q', async ({ q, found }) => {
      expect(await list({ q, limit: 20 })).toEqual(found);
    });

    it('takes an empty q for none', async () => {
      expect(await list({ q: ' ', limit: 2 })).toEqual(['c000', 'c001']);
    });

    it('continues after a customer that was removed in between', async () => {
      const gone = await makeStore();
      await createRecords(gone, 'customer', many.slice(0, 4));
      const first = await gone.listCustomers({ limit: 2 });
      await gone.commit([change('remove', 'customer', aCustomer({ code: 'c001', rev: 1 }))]);
      const second = await gone.listCustomers({ limit: 2, cursor: first.nextCursor ?? undefined });
      expect(codes(second.items)).toEqual(['c002', 'c003']);
      expect(second.nextCursor).toBeNull();
    });

    it.each(foreignCursors)('refuses the cursor "%s"', async (cursor) => {
      await expect(store().listCustomers({ limit: 5, cursor })).rejects.toMatchObject({
        code: 'validation',
        errors: [{ path: 'cursor' }],
      });
    });
  });
}
