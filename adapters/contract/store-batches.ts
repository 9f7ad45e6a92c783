import { describe, expect, it } from 'vitest';
import { createRecords, pagesOf } from './lists.ts';
import type { MakeStore } from './make-store.ts';
import { aBatch, ulidOf } from './records.ts';

export function batchListContract(makeStore: MakeStore): void {
  describe('batches', () => {
    const statuses = ['running', 'succeeded', 'paused', 'stopped', 'failed', 'cancelling', 'cancelled'] as const;
    const batches = statuses.map((status, index) => aBatch({ id: ulidOf(index), status }));

    it('are listed newest first, page by page', async () => {
      const store = await makeStore();
      await createRecords(store, 'batch', batches);
      const pages = await pagesOf((page) => store.listBatches(page), 3);
      expect(pages.map((page) => page.map(({ id }) => id))).toEqual([
        [ulidOf(6), ulidOf(5), ulidOf(4)],
        [ulidOf(3), ulidOf(2), ulidOf(1)],
        [ulidOf(0)],
      ]);
    });

    it('that have not ended are found, the oldest first', async () => {
      const store = await makeStore();
      await createRecords(store, 'batch', batches);
      const found = await store.listUnfinishedBatches();
      expect(found.map(({ status }) => status)).toEqual(['running', 'paused', 'stopped', 'cancelling']);
      const [first] = found;
      if (!first) throw new Error('none was found');
      await store.commit([{ write: 'replace', kind: 'batch', record: { ...first, status: 'succeeded' } }]);
      expect((await store.listUnfinishedBatches()).map(({ id }) => id)).not.toContain(first.id);
    });
  });
}
