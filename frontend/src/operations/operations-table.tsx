import Pagination from '@cloudscape-design/components/pagination';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { type ReactNode, useMemo } from 'react';
import { useApi } from '../api/context.ts';
import { type OperationFilter, operationsList } from '../api/operations.ts';
import { RefreshButton } from '../tables/refresh-button.tsx';
import { Empty, Failed, NoMatch } from '../tables/states.tsx';
import { useServerPages } from '../tables/use-server-pages.ts';
import { useWords } from '../words/words.ts';
import { operationColumns } from './columns.tsx';

const pageSize = 25;

interface OperationsTableProps {
  filter: OperationFilter;
  variant: TableProps.Variant;
  header: (refresh: ReactNode) => ReactNode;
  filterControls?: ReactNode;
  /** Undefined: nothing is filtered that could be cleared. */
  onClear?: (() => void) | undefined;
  /** A customer's own table need not tell which customer. */
  hidden?: readonly string[];
}

/** Operations, newest first, a page of the API at a time. */
export function OperationsTable({
  filter,
  variant,
  header,
  filterControls,
  onClear,
  hidden = [],
}: OperationsTableProps) {
  const words = useWords();
  const { operations } = words;
  const api = useApi();
  const { query, items, pagination } = useServerPages(operationsList(api, filter, pageSize));
  const columns = useMemo(() => operationColumns(words).filter(({ id }) => !hidden.includes(id)), [words, hidden]);
  const empty = () => {
    if (query.isError) return <Failed error={query.error} onRetry={query.refetch} />;
    return onClear ? <NoMatch onClear={onClear} /> : <Empty title={operations.empty} text={operations.emptyText} />;
  };
  return (
    <Table
      variant={variant}
      stickyHeader={variant === 'full-page'}
      enableKeyboardNavigation
      columnDefinitions={columns}
      items={items}
      trackBy="id"
      loading={query.isPending || query.isFetchingNextPage}
      loadingText={operations.loading}
      skeleton={{ totalRows: 'auto', maxAutoRows: pageSize, minAutoRows: 3 }}
      ariaLabels={{ tableLabel: operations.table }}
      header={header(<RefreshButton updatedAt={query.dataUpdatedAt} onRefresh={query.refetch} />)}
      filter={filterControls}
      empty={empty()}
      pagination={<Pagination {...pagination} />}
    />
  );
}
