import type { Page } from '@console/core/contract/list';
import type { AlertRecord } from '@console/core/records/alert';
import type { AuditRecord } from '@console/core/records/audit';
import type { CustomerRecord } from '@console/core/records/customer';
import type { OperationRecord } from '@console/core/records/operation';
import { decodeCursor, encodeCursor } from './cursor.ts';

/** A list that is read page by page: its name in cursors, and the text that it is sorted by. */
export interface PagedList<R> {
  name: string;
  sortKey(record: R): string;
  /** What a sort key looks like. */
  format: RegExp;
}

export const customersByCode: PagedList<CustomerRecord> = {
  name: 'customers',
  sortKey: (customer) => customer.code,
  format: /^[a-z][a-z0-9-]{0,62}$/,
};

export const operationsByAge: PagedList<OperationRecord> = {
  name: 'operations',
  sortKey: (operation) => operation.id,
  format: /^[0-9A-Z]{26}$/,
};

export const alertsByAge: PagedList<AlertRecord> = {
  name: 'alerts',
  sortKey: (alert) => alert.id,
  format: /^[0-9A-Z]{26}$/,
};

export const auditByTime: PagedList<AuditRecord> = {
  name: 'audit',
  sortKey: (entry) => `${entry.time}#${entry.id}`,
  format: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#[0-9A-Z]{26}$/,
};

/** The sort key after which the page of `cursor` begins. */
export const startOf = <R>(list: PagedList<R>, cursor: string | undefined): string | undefined =>
  decodeCursor(list.name, cursor, list.format);

/** A page of at most `limit` records; `found` holds one more when there is a next page. */
export function pageOf<R>(list: PagedList<R>, found: R[], limit: number): Page<R> {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: found.length > limit && last ? encodeCursor(list.name, list.sortKey(last)) : null };
}
