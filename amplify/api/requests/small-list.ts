import type { PagedList } from '@console/adapters/store/lists';
import { maxPageSize, pageQuery } from '@console/core/contract/list';

/** As `pageQuery`, for lists that mostly fit on one page. */
export const smallListQuery = pageQuery.extend({ limit: pageQuery.shape.limit.default(maxPageSize) });

/** A list that is read whole and given out by pages. */
export const smallList = <T>(name: string, sortKey: (item: T) => string): PagedList<T> => ({
  name,
  sortKey,
  format: /^.{1,254}$/,
});
