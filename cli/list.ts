import { type Command, InvalidArgumentError } from 'commander';
import type { Call } from './command.ts';
import type { Query } from './http/client.ts';
import { type Columns, table } from './output/table.ts';

export interface LimitOption {
  limit?: number;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return number;
}

/** `--limit`, for lists; without it they are printed whole. */
export const limitable = (command: Command): Command =>
  command.option('--limit <number>', 'print at most so many', wholeNumber);

/** Prints the items of all pages. */
export async function printList<T>(
  { connect, options, print }: Call<LimitOption>,
  list: { path: string; query?: Query; columns: Columns<T>; empty: string },
): Promise<void> {
  const items = await (await connect()).all<T>(list.path, list.query, options.limit);
  print({ items }, () => (items.length > 0 ? table(list.columns, items) : [list.empty]));
}
