import papaparse from 'papaparse';

export type CsvCell = string | number | null | undefined;

export interface CsvTable {
  headings: readonly string[];
  rows: readonly (readonly CsvCell[])[];
}

/** A spreadsheet takes a cell that begins with one of these for a formula; what others wrote must not be one. */
const formula = /^[=+\-@\t\r]/;

/** Comma-separated values (RFC 4180), headings first, each row with a line end. */
export const toCsv = ({ headings, rows }: CsvTable, lineEnd = '\r\n'): string =>
  papaparse.unparse([headings, ...rows] as CsvCell[][], { newline: lineEnd, escapeFormulae: formula }) + lineEnd;
