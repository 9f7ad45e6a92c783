import type { CustomerSortField } from '@console/core/contract/customer-search';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '../../api/context.ts';
import { apiFilter, customerListQuery } from '../../api/customer-search.ts';
import { useUrlState } from '../../tables/use-url-state.ts';
import type { Column } from './columns.tsx';
import { type filteringProperties, understood } from './filtering.ts';

interface ListSettings {
  columns: readonly Column[];
  properties: ReturnType<typeof filteringProperties>;
  pageSize: number;
}

/** The page of customers that the address tells: its filter, order and number. The API finds, sorts and counts. */
export function useCustomerList({ columns, properties, pageSize }: ListSettings) {
  const url = useUrlState();
  const query = useMemo(() => understood(url.filter, properties), [url.filter, properties]);
  const filter = useMemo(() => apiFilter(query), [query]);
  const sortable = (id: string) => columns.find((column) => column.id === id && column.sortingField);
  // The API's own order: what comes later is put below what is shown, and moves nothing.
  const sortingColumn = sortable(url.sorting?.column ?? '') ?? sortable('code');
  const descending = url.sorting?.descending ?? false;
  const field = (sortingColumn?.sortingField ?? 'code') as CustomerSortField;
  const list = useQuery(
    customerListQuery(useApi(), {
      filter,
      sort: descending ? `-${field}` : field,
      offset: (url.page - 1) * pageSize,
      limit: pageSize,
    }),
  );
  return { ...url, query, filter, sortingColumn, descending, list };
}
