import Pagination from '@cloudscape-design/components/pagination';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import type { AuditEntry } from '@console/core/contract/audit';
import { type ReactNode, useMemo, useState } from 'react';
import { type AuditFilter, auditList } from '../../api/audit.ts';
import { useApi } from '../../api/context.ts';
import { RefreshButton } from '../../tables/refresh-button.tsx';
import { Empty, Failed, NoMatch } from '../../tables/states.tsx';
import { useServerPages } from '../../tables/use-server-pages.ts';
import { useWords } from '../../words/words.ts';
import { auditColumns } from './columns.tsx';
import { CsvButton } from './csv-button.tsx';
import { EntryDetails } from './entry-details.tsx';

const pageSize = 25;

interface EntriesTableProps {
  filter: AuditFilter;
  variant: TableProps.Variant;
  header: (actions: ReactNode) => ReactNode;
  filterControls?: ReactNode;
  /** Undefined: nothing is filtered that could be cleared. */
  onClear?: (() => void) | undefined;
  hidden?: readonly string[];
}

/** The audit log, newest first, a page of the API at a time. */
export function EntriesTable({ filter, variant, header, filterControls, onClear, hidden = [] }: EntriesTableProps) {
  const words = useWords();
  const { audit } = words;
  const { query, items, pagination } = useServerPages(auditList(useApi(), filter, pageSize));
  const [opened, setOpened] = useState<AuditEntry>();
  const columns = useMemo(
    () => auditColumns(words, setOpened).filter(({ id }) => !hidden.includes(id)),
    [words, hidden],
  );
  const empty = () => {
    if (query.isError) return <Failed error={query.error} onRetry={query.refetch} />;
    return onClear ? <NoMatch onClear={onClear} /> : <Empty title={audit.empty} />;
  };
  return (
    <>
      <Table
        variant={variant}
        stickyHeader={variant === 'full-page'}
        enableKeyboardNavigation
        columnDefinitions={columns}
        items={items}
        trackBy="id"
        loading={query.isPending || query.isFetchingNextPage}
        loadingText={audit.loading}
        skeleton={{ totalRows: 'auto', maxAutoRows: pageSize, minAutoRows: 3 }}
        ariaLabels={{ tableLabel: audit.table }}
        header={header(
          <RefreshButton updatedAt={query.dataUpdatedAt} onRefresh={query.refetch}>
            <CsvButton filter={filter} />
          </RefreshButton>,
        )}
        filter={filterControls}
        empty={empty()}
        pagination={<Pagination {...pagination} />}
      />
      {opened && <EntryDetails entry={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}
