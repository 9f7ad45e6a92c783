import { type UseCollectionOptions, useCollection } from '@cloudscape-design/collection-hooks';
import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import type { TableProps } from '@cloudscape-design/components/table';
import { type ReactNode, useEffect } from 'react';
import { useUrlState } from './use-url-state.ts';

interface LinkedCollection<T> {
  columns: readonly TableProps.ColumnDefinition<T>[];
  filteringProperties: PropertyFilterProps.FilteringProperty[];
  pageSize: number;
  trackBy: NonNullable<UseCollectionOptions<T>['selection']>['trackBy'];
  defaultSorting: string;
  empty: ReactNode;
  noMatch: (clear: () => void) => ReactNode;
}

/** Filters, sorts and pages items in the browser; the address decides how, so that a link shows the same. */
export function useLinkedCollection<T>(items: readonly T[], settings: LinkedCollection<T>) {
  const { columns, filteringProperties, pageSize, trackBy, defaultSorting, empty, noMatch } = settings;
  const { filter, page, sorting, setFilter, setPage, setSorting } = useUrlState();
  const clear = () => setFilter({ tokens: [], operation: 'and' });
  const columnOf = (id: string) => columns.find((column) => column.id === id);

  const sortingColumn = columnOf(sorting?.column ?? '') ?? columnOf(defaultSorting);
  const sortingState = sortingColumn && { sortingColumn, isDescending: sorting?.descending ?? false };
  const collection = useCollection(items, {
    propertyFiltering: { filteringProperties, empty, noMatch: noMatch(clear), defaultQuery: filter },
    sorting: { ...(sortingState ? { defaultState: sortingState } : {}) },
    pagination: { pageSize, defaultPage: page },
    selection: { trackBy },
  });

  const { actions } = collection;
  const filterText = JSON.stringify(filter);
  const sortText = `${sortingColumn?.id} ${sorting?.descending}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the texts stand for what they were made of, the actions are new on each render
  useEffect(() => {
    actions.setPropertyFiltering(filter);
    if (sortingState) actions.setSorting(sortingState);
    // Last, since the others turn to the first page.
    actions.setCurrentPage(page);
  }, [filterText, sortText, page]);

  return {
    ...collection,
    clear,
    collectionProps: {
      ...collection.collectionProps,
      onSortingChange: ({ detail }: { detail: TableProps.SortingState<T> }) => {
        const column = columns.find((other) => other.sortingField === detail.sortingColumn.sortingField)?.id;
        if (column) setSorting({ column, descending: detail.isDescending ?? false });
      },
    },
    propertyFilterProps: {
      ...collection.propertyFilterProps,
      onChange: ({ detail }: { detail: PropertyFilterProps.Query }) => setFilter(detail),
    },
    paginationProps: {
      ...collection.paginationProps,
      onChange: ({ detail }: { detail: { currentPageIndex: number } }) => setPage(detail.currentPageIndex),
    },
  };
}
