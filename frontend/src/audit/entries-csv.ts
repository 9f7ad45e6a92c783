import type { AuditEntry } from '@console/core/contract/audit';
import { toCsv } from '@console/core/contract/csv';

const columns = [
  'time',
  'actor',
  'action',
  'customer',
  'region',
  'person',
  'outcome',
  'detail',
  'sourceIp',
  'operationId',
  'id',
  'token',
] as const;

/** A row for each entry. */
export const entriesCsv = (entries: readonly AuditEntry[]): string =>
  toCsv({ headings: columns, rows: entries.map((entry) => columns.map((column) => entry[column])) });
