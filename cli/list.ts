import { type Command, InvalidArgumentError } from 'commander';
import type { Call } from './command.ts';
import type { Query } from './http/client.ts';
import type { Io } from './io.ts';
import { csv } from './output/csv.ts';
import { type Columns, table } from './output/table.ts';

export interface LimitOption {
  limit?: number;
}

export interface CsvOption {
  csv?: boolean;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return number;
}

/** `--limit`, for lists; without it they are printed whole. */
export const limitable = (command: Command): Command =>
  command.option('--limit <number>', 'print at most so many', wholeNumber);

function printLines(io: Io, lines: readonly string[]): void {
  for (const line of lines) io.out(line);
}

/** Prints the items of all pages. */
export async function printList<T>(
  { io, connect, options, print }: Call<LimitOption & CsvOption>,
  list: { path: string; query?: Query; columns: Columns<T>; empty: string },
): Promise<void> {
  const items = await (await connect()).all<T>(list.path, list.query, options.limit);
  if (options.csv && !options.json) return printLines(io, csv(list.columns, items));
  print({ items }, () => (items.length > 0 ? table(list.columns, items) : [list.empty]));
}
