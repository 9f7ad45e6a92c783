import type { Page } from '@console/core/contract/list';
import type { Kind, RecordOf, Store } from '@console/core/ports';
import type { PageRequest } from '@console/core/ports/store';
import { beforeAll } from 'vitest';
import { creates } from './changes.ts';
import type { MakeStore } from './make-store.ts';

/** Creates records, with as many in a commit as it takes. */
export async function createRecords<K extends Kind>(store: Store, kind: K, records: RecordOf[K][]): Promise<void> {
  for (let first = 0; first < records.length; first += 25) {
    await store.commit(creates(kind, records.slice(first, first + 25)));
  }
}

/** A store with these records, made once for all tests of the suite that calls this. */
export function storeWith<K extends Kind>(makeStore: MakeStore, kind: K, records: RecordOf[K][]): () => Store {
  let store: Store | undefined;
  beforeAll(async () => {
    store = await makeStore();
    await createRecords(store, kind, records);
  });
  return () => {
    if (!store) throw new Error('The store is made before the first test.');
    return store;
  };
}

/** The pages of a list, from the first to the last. */
export async function pagesOf<R>(list: (page: PageRequest) => Promise<Page<R>>, limit: number): Promise<R[][]> {
  const pages: R[][] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit, cursor });
    pages.push(page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return pages;
}

/** Cursors that no store has issued. */
export const foreignCursors: readonly string[] = [
  '',
  'x',
  '!!!',
  '../x',
  Buffer.from('{}').toString('base64url'),
  Buffer.from('null').toString('base64url'),
  Buffer.from(JSON.stringify(['elsewhere', 'acme'])).toString('base64url'),
  Buffer.from(JSON.stringify(['customers', 'Not a code'])).toString('base64url'),
  Buffer.from(JSON.stringify(['operations', '1'])).toString('base64url'),
  Buffer.from(JSON.stringify(['audit', 'yesterday'])).toString('base64url'),
];
