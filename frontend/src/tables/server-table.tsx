import Pagination from '@cloudscape-design/components/pagination';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import type { ReactNode } from 'react';
import { Failed, NoMatch } from './states.tsx';
import type { useServerPages } from './use-server-pages.ts';

/** As many as the API is asked for at a time. */
export const pageSize = 25;

interface ServerTableProps<Item>
  extends Pick<
    TableProps<Item>,
    | 'variant'
    | 'columnDefinitions'
    | 'header'
    | 'filter'
    | 'loadingText'
    | 'ariaLabels'
    | 'wrapLines'
    | 'selectionType'
    | 'selectedItems'
    | 'onSelectionChange'
  > {
  pages: ReturnType<typeof useServerPages<Item>>;
  empty: ReactNode;
  /** Undefined: nothing is filtered that could be cleared. */
  onClear?: (() => void) | undefined;
}

/** A list that the API pages, with all the states it can be in. */
export function ServerTable<Item extends { id: string }>({ pages, empty, onClear, ...table }: ServerTableProps<Item>) {
  const { query, items, pagination } = pages;
  const nothing = () => {
    if (query.isError) return <Failed error={query.error} onRetry={query.refetch} />;
    return onClear ? <NoMatch onClear={onClear} /> : empty;
  };
  return (
    <Table
      {...table}
      stickyHeader={table.variant === 'full-page'}
      enableKeyboardNavigation
      items={items}
      trackBy="id"
      loading={query.isPending || query.isFetchingNextPage}
      skeleton={{ totalRows: 'auto', maxAutoRows: pageSize, minAutoRows: 3 }}
      empty={nothing()}
      pagination={<Pagination {...pagination} />}
    />
  );
}
