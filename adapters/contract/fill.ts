import type { Page } from '@console/core/contract/list';
import type { Kind, RecordOf, Store } from '@console/core/ports';
import type { PageRequest } from '@console/core/ports/store';
import { creates } from './changes.ts';

/** Creates records, as many as a commit takes at once. */
export async function fill<K extends Kind>(store: Store, kind: K, records: RecordOf[K][]): Promise<void> {
  for (let first = 0; first < records.length; first += 25) {
    await store.commit(creates(kind, records.slice(first, first + 25)));
  }
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

/** Cursors that no store gave out. */
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
