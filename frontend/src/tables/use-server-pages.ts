import type { Page } from '@console/core/contract/list';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { PagedList } from '../api/paged-list.ts';
import { refetchInterval } from '../api/refetch-interval.ts';
import { useUrlState } from './use-url-state.ts';

/** A list that the API pages; the address tells which page is shown. */
export function useServerPages<T>({ queryKey, read, isChanging = () => false }: PagedList<T>) {
  const query = useInfiniteQuery({
    queryKey,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    getNextPageParam: (last: Page<T>) => last.nextCursor ?? undefined,
    refetchInterval: ({ state: { data } }) => refetchInterval(data?.pages[0]?.items.some(isChanging) ?? false),
  });
  const { page, setPage } = useUrlState();
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = query;
  const loaded = data?.pages.length ?? 0;

  // A link to a later page: the cursors of the ones before it come first.
  useEffect(() => {
    if (loaded > 0 && loaded < page && hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [loaded, page, hasNextPage, isFetching, isError, fetchNextPage]);

  const current = Math.min(page, Math.max(1, loaded));
  return {
    query,
    items: data?.pages[current - 1]?.items ?? [],
    pagination: {
      currentPageIndex: current,
      pagesCount: Math.max(1, loaded),
      openEnd: hasNextPage,
      onChange: ({ detail }: { detail: { currentPageIndex: number } }) => setPage(detail.currentPageIndex),
    },
  };
}
