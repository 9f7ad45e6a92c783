import type { OperationRecord } from '@console/core/records/operation';
import { describe, expect, it } from 'vitest';
import { change } from './changes.ts';
import { foreignCursors, pagesOf, storeWith } from './lists.ts';
import type { MakeStore } from './make-store.ts';
import { anOperation, ulidOf } from './records.ts';

const statuses = ['queued', 'running', 'succeeded', 'failed', 'cancelled'] as const;

/** Of each 7, one works on a region alone; some of those on a pool there. */
const operationOf = (n: number): OperationRecord => {
  const status = statuses[n % statuses.length] ?? 'queued';
  const region = n % 3 === 0 ? 'us-east-1' : 'eu-central-1';
  if (n % 7 !== 0) return anOperation({ id: ulidOf(n), customer: `c${n % 4}`, region, status });
  const { customer, customerId, spec, ...bare } = anOperation({ id: ulidOf(n), type: 'region.add', region, status });
  return n % 2 === 0 ? { ...bare, type: 'pool.add', pool: `palette.${region}` } : bare;
};

const many = Array.from({ length: 130 }, (_, n) => operationOf(n));
const newestFirst = [...many].reverse();
const ids = (operations: OperationRecord[]) => operations.map(({ id }) => id);

export function operationListContract(makeStore: MakeStore): void {
  describe('the list of operations', () => {
    const store = storeWith(makeStore, 'operation', many);

    it('has the newest first, each as it was stored', async () => {
      const { items } = await store().listOperations({ limit: 100 });
      expect(items).toEqual(newestFirst.slice(0, 100).map((operation) => ({ ...operation, rev: 1 })));
    });

    it.each([
      {},
      { customer: 'c1' },
      { customer: 'c1', status: 'failed' },
      { customer: 'c2', region: 'us-east-1' },
      { region: 'us-east-1' },
      { pool: 'palette.eu-central-1' },
      { pool: 'palette.us-east-1', status: 'queued' },
      { region: 'eu-central-1', status: 'running' },
      { status: 'queued' },
      { status: 'running' },
      { status: 'succeeded' },
      { customer: 'nobody' },
    ] as const)('is filtered by %o, in full pages', async (filter) => {
      const expected = newestFirst.filter((operation) =>
        Object.entries(filter).every(([name, value]) => operation[name as keyof typeof filter] === value),
      );
      const pages = await pagesOf((page) => store().listOperations({ ...page, ...filter }), 4);
      expect(ids(pages.flat())).toEqual(ids(expected));
      expect(pages.slice(0, -1).every((page) => page.length === 4)).toBe(true);
    });

    it('follows an operation from one status to the next', async () => {
      const moving = await makeStore();
      const operation = anOperation({ customer: 'mover' });
      await moving.commit([change('create', 'operation', operation)]);
      await moving.commit([change('replace', 'operation', { ...operation, status: 'running', rev: 1 })]);
      expect((await moving.listOperations({ limit: 5, status: 'queued' })).items).toEqual([]);
      expect(ids((await moving.listOperations({ limit: 5, status: 'running' })).items)).toEqual([operation.id]);
      await moving.commit([change('replace', 'operation', { ...operation, status: 'failed', rev: 2 })]);
      expect(await moving.listUnfinished()).toEqual([]);
      expect(ids((await moving.listOperations({ limit: 5, status: 'failed' })).items)).toEqual([operation.id]);
    });

    it('of all unfinished ones has the queued and running, oldest first', async () => {
      const expected = many.filter(({ status }) => status === 'queued' || status === 'running');
      expect(ids(await store().listUnfinished())).toEqual(ids(expected));
      expect(await store().listQueued()).toEqual(ids(expected.filter(({ status }) => status === 'queued')));
    });

    it.each(foreignCursors)('refuses the cursor "%s"', async (cursor) => {
      await expect(store().listOperations({ limit: 5, cursor, status: 'queued' })).rejects.toMatchObject({
        code: 'validation',
        errors: [{ path: 'cursor' }],
      });
    });
  });
}
