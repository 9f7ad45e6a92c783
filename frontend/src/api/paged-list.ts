import type { Page } from '@console/core/contract/list';

/** A list of the API that is read a page at a time. */
export interface PagedList<T> {
  queryKey: readonly unknown[];
  /** Without a cursor, the first page. */
  read(cursor: string | undefined, signal: AbortSignal): Promise<Page<T>>;
  /** Whether an item is changing: the list is then refreshed more often. */
  isChanging?(item: T): boolean;
}
