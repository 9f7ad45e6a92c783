import { plainText } from './plain-text.ts';

export type Cell = string | number | null | undefined;

/** Columns by their headings, in order. */
export type Columns<T> = Readonly<Record<string, (item: T) => Cell>>;

const linesOf = (cell: Cell): string[] =>
  cell === null || cell === undefined || cell === '' ? ['-'] : `${cell}`.split(/\r?\n/).map(plainText);

const textOf = (cell: Cell): string => linesOf(cell).join(' ');

/** Lines with columns of equal width, headings first. */
export function table<T>(columns: Columns<T>, items: readonly T[]): string[] {
  const headings = Object.keys(columns);
  const rows = [headings, ...items.map((item) => Object.values(columns).map((cell) => textOf(cell(item))))];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  const padded = (text: string, column: number): string =>
    text + ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...text].length));
  return rows.map((row) => row.map(padded).join('  ').trimEnd());
}

/** A field below the other, its name first; further lines of its value below the first. */
export function fields(values: Readonly<Record<string, Cell>>): string[] {
  const width = Math.max(...Object.keys(values).map((name) => name.length));
  return Object.entries(values).flatMap(([name, cell]) =>
    linesOf(cell).map((line, index) => `${(index === 0 ? name : '').padEnd(width)}  ${line}`.trimEnd()),
  );
}
