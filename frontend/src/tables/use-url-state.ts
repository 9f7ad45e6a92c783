import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type FilterQuery, readFilter, writeFilter } from './filter-url.ts';

export interface Sorting {
  column: string;
  descending: boolean;
}

const readPage = (search: URLSearchParams): number => Math.max(1, Math.trunc(Number(search.get('page'))) || 1);

function readSorting(search: URLSearchParams): Sorting | undefined {
  const sort = search.get('sort');
  if (!sort) return undefined;
  return sort.startsWith('-') ? { column: sort.slice(1), descending: true } : { column: sort, descending: false };
}

const writePage = (search: URLSearchParams, page: number) =>
  page > 1 ? search.set('page', String(page)) : search.delete('page');

/** Filter, page and order of a table, kept in the address. */
export function useUrlState() {
  const [search, setSearch] = useSearchParams();
  const edit = useCallback(
    (change: (search: URLSearchParams) => void) =>
      setSearch(
        (current) => {
          const next = new URLSearchParams(current);
          change(next);
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setSearch],
  );
  const state = useMemo(
    () => ({ filter: readFilter(search), page: readPage(search), sorting: readSorting(search) }),
    [search],
  );
  return {
    ...state,
    setFilter: (query: FilterQuery) =>
      edit((next) => {
        writeFilter(next, query);
        writePage(next, 1);
      }),
    setPage: (page: number) => edit((next) => writePage(next, page)),
    setSorting: ({ column, descending }: Sorting) =>
      edit((next) => {
        next.set('sort', `${descending ? '-' : ''}${column}`);
        writePage(next, 1);
      }),
  };
}
