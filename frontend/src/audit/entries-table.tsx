import type { TableProps } from '@cloudscape-design/components/table';
import type { AuditEntry } from '@console/core/contract/audit';
import { type ReactNode, useMemo, useState } from 'react';
import { type AuditFilter, auditList } from '../api/audit.ts';
import { useApi } from '../api/context.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { RefreshButton } from '../tables/refresh-button.tsx';
import { pageSize, ServerTable } from '../tables/server-table.tsx';
import { Empty } from '../tables/states.tsx';
import { useServerPages } from '../tables/use-server-pages.ts';
import { auditColumns } from './columns.tsx';
import { CsvButton } from './csv-button.tsx';
import { EntryDetails } from './entry-details.tsx';
import { auditTexts } from './texts.ts';

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
  const messages = useMessages();
  const t = useTexts(auditTexts);
  const pages = useServerPages(auditList(useApi(), filter, pageSize));
  const { dataUpdatedAt, refetch } = pages.query;
  const [opened, setOpened] = useState<AuditEntry>();
  const columns = useMemo(
    () => auditColumns(messages, t, setOpened).filter(({ id }) => !hidden.includes(id)),
    [messages, t, hidden],
  );
  return (
    <>
      <ServerTable
        pages={pages}
        variant={variant}
        columnDefinitions={columns}
        loadingText={t.loading}
        ariaLabels={{ tableLabel: t.table }}
        header={header(
          <RefreshButton updatedAt={dataUpdatedAt} onRefresh={refetch}>
            <CsvButton filter={filter} />
          </RefreshButton>,
        )}
        filter={filterControls}
        empty={<Empty title={t.empty} />}
        onClear={onClear}
      />
      {opened && <EntryDetails entry={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}
