import type { Page } from '@console/core/contract/list';
import type { Kind, RecordOf } from '@console/core/ports';
import type { KeyOf } from '@console/core/ports/store';
import { decodeCursor, encodeCursor } from './cursor.ts';

/** A list that is read page by page: its name in cursors, and the text that it is sorted by. */
export interface PagedList<R> {
  name: string;
  sortKey(record: R): string;
  /** The format of a sort key. */
  format: RegExp;
}

/** A paged list of stored records. */
export interface RecordList<K extends Kind> extends PagedList<RecordOf[K]> {
  /** The key of the record with this sort key. */
  keyOf(sortKey: string): KeyOf[K];
}

export const customersByCode: RecordList<'customer'> = {
  name: 'customers',
  sortKey: (customer) => customer.code,
  format: /^[a-z][a-z0-9-]{0,62}$/,
  keyOf: (code) => ({ code }),
};

export const operationsByAge: RecordList<'operation'> = {
  name: 'operations',
  sortKey: (operation) => operation.id,
  format: /^[0-9A-Z]{26}$/,
  keyOf: (id) => ({ id }),
};

export const batchesByAge: RecordList<'batch'> = {
  name: 'batches',
  sortKey: (batch) => batch.id,
  format: /^[0-9A-Z]{26}$/,
  keyOf: (id) => ({ id }),
};

export const alertsByAge: RecordList<'alert'> = {
  name: 'alerts',
  sortKey: (alert) => alert.id,
  format: /^[0-9A-Z]{26}$/,
  keyOf: (id) => ({ id }),
};

export const auditByTime: RecordList<'audit'> = {
  name: 'audit',
  sortKey: (entry) => `${entry.time}#${entry.id}`,
  format: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#[0-9A-Z]{26}$/,
  keyOf: (timeAndId) => ({ id: timeAndId.split('#')[1] ?? '' }),
};

/** The sort key after which the page of `cursor` starts. */
export const startOf = <R>(list: PagedList<R>, cursor: string | undefined): string | undefined =>
  decodeCursor(list.name, cursor, list.format);

/** A page of at most `limit` records; `found` holds one more when there is a next page. */
export function pageOf<R>(list: PagedList<R>, found: R[], limit: number): Page<R> {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: found.length > limit && last ? encodeCursor(list.name, list.sortKey(last)) : null };
}
