import type { Page } from '@console/core/contract/list';
import type { PageRequest } from '@console/core/ports/store';
import { copy } from '../store/copy.ts';
import { type PagedList, pageOf, startOf } from '../store/lists.ts';

interface Selection<R> extends PageRequest {
  newestFirst?: boolean;
  /** @default all records */
  matches?(record: R): boolean;
}

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** A page of the records that match, in the order of the list. */
export function pageFrom<R>(list: PagedList<R>, records: Iterable<R>, selection: Selection<R>): Page<R> {
  const after = startOf(list, selection.cursor);
  const sign = selection.newestFirst ? -1 : 1;
  const found = [...records]
    .filter((record) => after === undefined || sign * byText(list.sortKey(record), after) > 0)
    .filter((record) => selection.matches?.(record) ?? true)
    .sort((a, b) => sign * byText(list.sortKey(a), list.sortKey(b)));
  return pageOf(list, found.slice(0, selection.limit + 1).map(copy), selection.limit);
}

/** All records that match, sorted. */
export const allFrom = <R>(
  records: Iterable<R>,
  sortKey: (record: R) => string,
  matches: (record: R) => boolean,
): R[] =>
  [...records]
    .filter(matches)
    .sort((a, b) => byText(sortKey(a), sortKey(b)))
    .map(copy);
