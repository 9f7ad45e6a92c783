import { toCsv } from '@console/core/contract/csv';
import type { Columns } from './table.ts';

/** Lines of comma-separated values, headings first. */
export function csv<T>(columns: Columns<T>, items: readonly T[]): string[] {
  const rows = items.map((item) => Object.values(columns).map((value) => value(item)));
  return toCsv({ headings: Object.keys(columns), rows }, '\n')
    .split('\n')
    .slice(0, -1);
}
