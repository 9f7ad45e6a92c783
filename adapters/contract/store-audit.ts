import type { Store } from '@console/core/ports';
import type { AuditRecord } from '@console/core/records/audit';
import { describe, expect, it } from 'vitest';
import { foreignCursors, pagesOf, storeWith } from './lists.ts';
import type { MakeStore } from './make-store.ts';
import { anEntry, timeOf, ulidOf } from './records.ts';

/** Three entries in each minute; every fourth is not about a customer. */
const entryOf = (n: number): AuditRecord => {
  const entry = anEntry({
    id: ulidOf(n),
    time: timeOf(Math.floor(n / 3)),
    actor: n % 2 === 0 ? 'system' : 'Operator@example.com',
    customer: `c${n % 5}`,
  });
  if (n % 4 !== 0) return entry;
  const { customer, ...bare } = entry;
  return bare;
};

const many = Array.from({ length: 90 }, (_, n) => entryOf(n));
const newestFirst = [...many].reverse();
const ids = (entries: AuditRecord[]) => entries.map(({ id }) => id);

export function auditListContract(makeStore: MakeStore): void {
  describe('the audit', () => {
    const store = storeWith(makeStore, 'audit', many);

    const read = async (filter: Omit<Parameters<Store['listAudit']>[0], 'limit'>) =>
      ids((await pagesOf((page) => store().listAudit({ ...page, ...filter }), 7)).flat());

    it('has the newest first, each entry as it was stored', async () => {
      const { items, nextCursor } = await store().listAudit({ limit: 90 });
      expect(items).toEqual(newestFirst.map((entry) => ({ ...entry, rev: 1 })));
      expect(nextCursor).toBeNull();
    });

    it.each([
      {},
      { from: timeOf(10) },
      { to: timeOf(10) },
      { from: timeOf(4), to: timeOf(4) },
      { from: timeOf(20), to: timeOf(10) },
    ])('goes from and to, both inclusive: %o', async (range: { from?: string; to?: string }) => {
      const { from = timeOf(0), to = timeOf(1000) } = range;
      expect(await read(range)).toEqual(ids(newestFirst.filter(({ time }) => time >= from && time <= to)));
    });

    it('takes times without milliseconds', async () => {
      const range = { from: '2026-01-31T09:04:00Z', to: '2026-01-31T09:05:00Z' };
      expect(await read(range)).toEqual(ids(newestFirst.slice(-18, -12)));
    });

    it.each([
      { actor: 'Operator@example.com' },
      { customer: 'c3' },
      { actor: 'system', customer: 'c2' },
      { actor: 'operator@example.com' },
    ])('is filtered by %o within a range of time', async (filter: { actor?: string; customer?: string }) => {
      const range = { from: timeOf(3), to: timeOf(25) };
      const expected = newestFirst.filter(
        (entry) =>
          entry.time >= range.from &&
          entry.time <= range.to &&
          (filter.actor === undefined || entry.actor === filter.actor) &&
          (filter.customer === undefined || entry.customer === filter.customer),
      );
      expect(await read({ ...range, ...filter })).toEqual(ids(expected));
    });

    it.each([
      { from: timeOf(10), found: [] },
      { to: timeOf(0), found: newestFirst.slice(-3) },
      { to: timeOf(20), found: newestFirst.slice(-9, -2) },
    ])('continues after a cursor of another range: %o', async ({ found, ...range }) => {
      const { nextCursor } = await store().listAudit({ limit: 81 });
      const { items } = await store().listAudit({ limit: 7, cursor: nextCursor ?? '', ...range });
      expect(ids(items)).toEqual(ids(found));
    });

    it.each(foreignCursors)('refuses the cursor "%s"', async (cursor) => {
      await expect(store().listAudit({ limit: 5, cursor })).rejects.toMatchObject({ code: 'validation' });
    });
  });
}
