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

interface Order {
  sortingColumn?: { sortingField?: string } | undefined;
  sortingDescending?: boolean | undefined;
  isDescending?: boolean | undefined;
}

const textOf = ({ tokens, operation }: PropertyFilterProps.Query, order: Order = {}): string =>
  JSON.stringify([
    tokens.map(({ propertyKey, operator, value }) => [propertyKey, operator, value]),
    operation,
    order.sortingColumn?.sortingField,
    order.sortingDescending ?? order.isDescending ?? false,
  ]);

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

  const { actions, collectionProps, propertyFilterProps, paginationProps } = collection;
  const wanted = textOf(filter, sortingState);
  const shown = textOf(propertyFilterProps.query, collectionProps);
  // What a person does here is shown before the address tells it; this is for addresses that come from elsewhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for what it was made of, and what is shown must not set it off
  useEffect(() => {
    if (wanted === shown && page === paginationProps.currentPageIndex) return;
    actions.setPropertyFiltering(filter);
    if (sortingState) actions.setSorting(sortingState);
    // Last, since the others turn to the first page.
    actions.setCurrentPage(page);
  }, [wanted, page]);

  return {
    ...collection,
    clear,
    collectionProps: {
      ...collectionProps,
      onSortingChange: (event: { detail: TableProps.SortingState<T> }) => {
        collectionProps.onSortingChange?.(event);
        const { detail } = event;
        const column = columns.find((other) => other.sortingField === detail.sortingColumn.sortingField)?.id;
        if (column) setSorting({ column, descending: detail.isDescending ?? false });
      },
    },
    propertyFilterProps: {
      ...propertyFilterProps,
      onChange: (event: { detail: PropertyFilterProps.Query }) => {
        propertyFilterProps.onChange(event);
        setFilter(event.detail);
      },
    },
    paginationProps: {
      ...paginationProps,
      onChange: (event: { detail: { currentPageIndex: number } }) => {
        paginationProps.onChange(event);
        setPage(event.detail.currentPageIndex);
      },
    },
  };
}
