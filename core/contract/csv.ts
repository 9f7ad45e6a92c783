import papaparse from 'papaparse';

export type CsvCell = string | number | null | undefined;

export interface CsvTable {
  headings: readonly string[];
  rows: readonly (readonly CsvCell[])[];
}

/** A spreadsheet takes a cell that begins with one of these for a formula; what others wrote must not be one. */
const formula = /^[=+\-@\t\r]/;

const lines = (cells: readonly (readonly CsvCell[])[], lineEnd: string): string =>
  papaparse.unparse(cells as CsvCell[][], { newline: lineEnd, escapeFormulae: formula }) + lineEnd;

/** Comma-separated values (RFC 4180), headings first, each row with a line end. */
export const toCsv = ({ headings, rows }: CsvTable, lineEnd = '\r\n'): string => lines([headings, ...rows], lineEnd);

/** The same without headings: the next part of a file that is written piece by piece. */
export const csvRows = (rows: readonly (readonly CsvCell[])[], lineEnd = '\r\n'): string =>
  rows.length === 0 ? '' : lines(rows, lineEnd);
