import type { CustomerQuery } from '@console/core/contract/customer-search';
import type { PageRequest } from '@console/core/ports/store';
import type { CustomerRecord } from '@console/core/records/customer';
import { describe, expect, it } from 'vitest';
import { change } from './changes.ts';
import { createRecords, foreignCursors, pagesOf, storeWith } from './lists.ts';
import type { MakeStore } from './make-store.ts';
import { aCustomer, aPool, timeOf, ulidOf } from './records.ts';

const customers: CustomerRecord[] = [
  aCustomer({
    code: 'alpha',
    name: 'Company 10',
    status: 'online',
    health: 'healthy',
    deployed: { version: '17.0', size: 'large' },
    tags: { ring: 'early', tier: 'gold' },
    createdAt: timeOf(3),
  }),
  aCustomer({
    code: 'beta',
    name: 'Company 9',
    status: 'suspended',
    health: 'unknown',
    region: 'us-east-1',
    tags: { ring: 'late', tier: 'gold' },
    createdAt: timeOf(1),
  }),
  aCustomer({
    code: 'gamma',
    name: 'Ärzte',
    status: 'online',
    health: 'down',
    product: 'todo',
    adminEmail: 'jane@example.org',
    tags: { ring: 'early' },
    createdAt: timeOf(2),
  }),
  aCustomer({
    code: 'tenant',
    name: 'Zeta',
    status: 'failed',
    product: 'palette',
    cloudType: 'public',
    pool: 'palette.eu-central-1',
    spec: { version: '0.9', size: 'small' },
    tags: { area: 'a=b c' },
    createdAt: timeOf(4),
  }),
].map((customer, n) => ({ ...customer, id: ulidOf(n) }));

const codesOf = (items: readonly { code: string }[]) => items.map(({ code }) => code);

const filters: { query: CustomerQuery; found: string[] }[] = [
  { query: {}, found: ['alpha', 'beta', 'gamma', 'tenant'] },
  { query: { q: 'COMPANY' }, found: ['alpha', 'beta'] },
  { query: { q: 'jane@' }, found: ['gamma'] },
  { query: { status: ['online'] }, found: ['alpha', 'gamma'] },
  { query: { status: ['online', 'failed'] }, found: ['alpha', 'gamma', 'tenant'] },
  { query: { health: ['down'] }, found: ['gamma'] },
  { query: { region: ['us-east-1'] }, found: ['beta'] },
  { query: { product: ['todo'] }, found: ['gamma'] },
  { query: { version: ['17.0'] }, found: ['alpha'] },
  { query: { version: ['18.0'] }, found: ['beta', 'gamma'] },
  { query: { version: ['1.0.0'] }, found: ['tenant'] },
  { query: { version: ['0.9'] }, found: [] },
  { query: { size: ['large'] }, found: ['alpha'] },
  { query: { cloudType: ['public'] }, found: ['tenant'] },
  { query: { pool: ['palette.eu-central-1'] }, found: ['tenant'] },
  { query: { tag: ['ring=early'] }, found: ['alpha', 'gamma'] },
  { query: { tag: ['ring'] }, found: ['alpha', 'beta', 'gamma'] },
  { query: { tag: ['ring=early', 'tier=gold'] }, found: ['alpha'] },
  { query: { tag: ['ring=early', 'ring=late'] }, found: ['alpha', 'beta', 'gamma'] },
  { query: { tag: ['area=a=b c'] }, found: ['tenant'] },
  { query: { tag: ['toString'] }, found: [] },
  { query: { status: ['online'], tag: ['tier=gold'] }, found: ['alpha'] },
  { query: { filter: ['status=online'] }, found: ['alpha', 'gamma'] },
  { query: { filter: ['status!=online'] }, found: ['beta', 'tenant'] },
  { query: { filter: ['name:company'] }, found: ['alpha', 'beta'] },
  { query: { filter: ['name!:company'] }, found: ['gamma', 'tenant'] },
  { query: { filter: ['code^t'] }, found: ['tenant'] },
  { query: { filter: ['code!^t'] }, found: ['alpha', 'beta', 'gamma'] },
  { query: { filter: [':ÄRZTE'] }, found: ['gamma'] },
  { query: { filter: ['tag=ring=early'] }, found: ['alpha', 'gamma'] },
  { query: { filter: ['tag!=ring=early'] }, found: ['beta', 'tenant'] },
  { query: { filter: ['tag:ring'] }, found: ['alpha', 'beta', 'gamma'] },
  { query: { filter: ['pool!:x'] }, found: ['alpha', 'beta', 'gamma', 'tenant'] },
  { query: { filter: ['status=online', 'health=down'] }, found: ['gamma'] },
  { query: { filter: ['status=failed', 'health=down'], match: 'any' }, found: ['gamma', 'tenant'] },
  { query: { status: ['online'], filter: ['status=failed', 'health=down'], match: 'any' }, found: ['gamma'] },
];

const orders: { sort: CustomerQuery['sort']; first: string[] }[] = [
  { sort: 'code', first: ['alpha', 'beta', 'gamma', 'tenant'] },
  { sort: '-code', first: ['tenant', 'gamma', 'beta', 'alpha'] },
  { sort: 'name', first: ['gamma', 'beta', 'alpha', 'tenant'] },
  { sort: '-name', first: ['tenant', 'alpha', 'beta', 'gamma'] },
  { sort: 'status', first: ['tenant', 'alpha', 'gamma', 'beta'] },
  { sort: '-status', first: ['beta', 'alpha', 'gamma', 'tenant'] },
  { sort: 'health', first: ['gamma', 'alpha', 'beta', 'tenant'] },
  { sort: 'product', first: ['alpha', 'beta', 'tenant', 'gamma'] },
  { sort: 'version', first: ['tenant', 'alpha', 'beta', 'gamma'] },
  { sort: 'size', first: ['alpha', 'beta', 'gamma', 'tenant'] },
  { sort: 'region', first: ['alpha', 'gamma', 'tenant', 'beta'] },
  { sort: 'cloudType', first: ['alpha', 'beta', 'gamma', 'tenant'] },
  { sort: 'adminEmail', first: ['gamma', 'alpha', 'beta', 'tenant'] },
  { sort: 'createdAt', first: ['beta', 'gamma', 'alpha', 'tenant'] },
  { sort: '-createdAt', first: ['tenant', 'alpha', 'gamma', 'beta'] },
];

export function customerSearchContract(makeStore: MakeStore): void {
  describe('the search for customers', () => {
    const store = storeWith(
      async () => {
        const made = await makeStore();
        await createRecords(made, 'pool', [aPool()]);
        return made;
      },
      'customer',
      [...customers].reverse(),
    );

    it.each(filters)('finds those of $query', async ({ query, found }) => {
      const { items, total, nextCursor } = await store().searchCustomers({ ...query, limit: 100 });
      expect(codesOf(items)).toEqual(found);
      expect({ total, nextCursor }).toEqual({ total: found.length, nextCursor: null });
      expect(codesOf(await store().matchCustomers(query))).toEqual(found);
    });

    it('gives records as they were stored', async () => {
      const { items } = await store().searchCustomers({ limit: 2 });
      expect(items).toEqual(customers.slice(0, 2).map((customer) => ({ ...customer, rev: 1 })));
    });

    it.each(orders)('sorts by $sort, on one page and on several', async ({ sort, first }) => {
      const list = (page: PageRequest) => store().searchCustomers({ ...page, sort });
      for (const limit of [4, 3, 2, 1]) expect(codesOf((await pagesOf(list, limit)).flat())).toEqual(first);
    });

    it('starts where it is told, and knows the total on each page', async () => {
      const at = async (offset: number) => store().searchCustomers({ limit: 2, offset });
      expect(codesOf((await at(1)).items)).toEqual(['beta', 'gamma']);
      expect(await at(3)).toMatchObject({ nextCursor: null, total: 4 });
      expect(await at(100)).toEqual({ items: [], nextCursor: null, total: 4 });
      const first = await store().searchCustomers({ limit: 3, tag: ['ring'] });
      expect(first).toMatchObject({ nextCursor: null, total: 3 });
    });

    it('continues behind a customer that was removed in between', async () => {
      const gone = await makeStore();
      await createRecords(gone, 'customer', customers);
      const first = await gone.searchCustomers({ limit: 2, sort: 'createdAt' });
      expect(codesOf(first.items)).toEqual(['beta', 'gamma']);
      await gone.commit([change('remove', 'customer', { ...(customers[2] as CustomerRecord), rev: 1 })]);
      const cursor = first.nextCursor ?? undefined;
      const second = await gone.searchCustomers({ limit: 2, sort: 'createdAt', cursor });
      expect(codesOf(second.items)).toEqual(['alpha', 'tenant']);
      expect(second.total).toBe(3);
    });

    it('finds at once what was created, changed and removed', async () => {
      const live = await makeStore();
      const [one, two] = customers as [CustomerRecord, CustomerRecord];
      const found = async (tag: string) => codesOf((await live.searchCustomers({ limit: 9, tag: [tag] })).items);
      expect(await found('ring')).toEqual([]);
      await createRecords(live, 'customer', [one, two]);
      expect(await found('ring=early')).toEqual(['alpha']);
      await live.commit([change('replace', 'customer', { ...two, rev: 1, tags: { ring: 'early' } })]);
      expect(await found('ring=early')).toEqual(['alpha', 'beta']);
      expect(await found('ring=late')).toEqual([]);
      await live.commit([change('remove', 'customer', { ...one, rev: 1 })]);
      expect(await found('ring=early')).toEqual(['beta']);
      await createRecords(live, 'customer', [{ ...one, id: ulidOf(77), tags: { ring: 'new' } }]);
      expect(await found('ring=new')).toEqual(['alpha']);
    });

    it.each(['code', 'name', '-createdAt'] as const)('refuses foreign cursors in the order %s', async (sort) => {
      for (const cursor of foreignCursors) {
        await expect(store().searchCustomers({ limit: 5, cursor, sort })).rejects.toMatchObject({
          code: 'validation',
          errors: [{ path: 'cursor' }],
        });
      }
    });

    it('refuses the cursor of another order, and one beside an offset', async () => {
      const { nextCursor } = await store().searchCustomers({ limit: 1, sort: 'name' });
      const cursor = nextCursor ?? '';
      await expect(store().searchCustomers({ limit: 1, sort: '-name', cursor })).rejects.toMatchObject({
        errors: [{ path: 'cursor' }],
      });
      await expect(store().searchCustomers({ limit: 1, sort: 'name', cursor, offset: 1 })).rejects.toMatchObject({
        errors: [{ path: 'offset' }],
      });
    });
  });
}
