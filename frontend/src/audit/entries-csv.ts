import type { AuditEntry } from '@console/core/contract/audit';

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
] as const;

// A spreadsheet runs what begins like a formula.
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function cell(value: string | null | undefined): string {
  const text = harmless(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180, with a row of headings. */
export const entriesCsv = (entries: readonly AuditEntry[]): string =>
  [columns.join(','), ...entries.map((entry) => columns.map((column) => cell(entry[column])).join(','))]
    .map((line) => `${line}\r\n`)
    .join('');
