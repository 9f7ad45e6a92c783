import type { TableProps } from '@cloudscape-design/components/table';
import type { Operation } from '@console/core/contract/operation';
import { type ReactNode, useMemo } from 'react';
import { useApi } from '../api/context.ts';
import { type OperationFilter, operationsList } from '../api/operations.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { RefreshButton } from '../tables/refresh-button.tsx';
import { pageSize, ServerTable } from '../tables/server-table.tsx';
import { Empty } from '../tables/states.tsx';
import { useServerPages } from '../tables/use-server-pages.ts';
import { operationColumns } from './columns.tsx';
import { operationTexts } from './texts.ts';

interface OperationsTableProps {
  filter: OperationFilter;
  variant: TableProps.Variant;
  header: (refresh: ReactNode) => ReactNode;
  filterControls?: ReactNode;
  /** Undefined: nothing is filtered that could be cleared. */
  onClear?: (() => void) | undefined;
  /** A customer's own table need not tell which customer. */
  hidden?: readonly string[];
  /** Columns beside those of all operations. */
  more?: readonly (TableProps.ColumnDefinition<Operation> & { id: string })[];
}

const nothing: readonly never[] = [];

/** Operations, newest first, a page of the API at a time. */
export function OperationsTable({
  filter,
  variant,
  header,
  filterControls,
  onClear,
  hidden = nothing,
  more = nothing,
}: OperationsTableProps) {
  const messages = useMessages();
  const t = useTexts(operationTexts);
  const api = useApi();
  const pages = useServerPages(operationsList(api, filter, pageSize));
  const { dataUpdatedAt, refetch } = pages.query;
  const columns = useMemo(
    () => [...operationColumns(messages, t).filter(({ id }) => !hidden.includes(id)), ...more],
    [messages, t, hidden, more],
  );
  return (
    <ServerTable
      pages={pages}
      variant={variant}
      columnDefinitions={columns}
      loadingText={t.loading}
      ariaLabels={{ tableLabel: t.table }}
      header={header(<RefreshButton updatedAt={dataUpdatedAt} onRefresh={refetch} />)}
      filter={filterControls}
      empty={<Empty title={t.empty} text={t.emptyText} />}
      onClear={onClear}
    />
  );
}
