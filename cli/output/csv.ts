import type { Columns } from './table.ts';

/** A spreadsheet takes a cell that begins with one of these for a formula; what others wrote must not be one. */
const formula = /^[=+\-@\t\r]/;

function cell(value: string | number | null | undefined): string {
  const text = value === null || value === undefined ? '' : `${value}`;
  const safe = typeof value === 'string' && formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Lines of comma-separated values (RFC 4180), headings first. */
export function csv<T>(columns: Columns<T>, items: readonly T[]): string[] {
  const rows = [Object.keys(columns), ...items.map((item) => Object.values(columns).map((value) => value(item)))];
  return rows.map((row) => row.map(cell).join(','));
}
