import Header from '@cloudscape-design/components/header';
import type { TableProps } from '@cloudscape-design/components/table';
import type { BatchSummary } from '@console/core/contract/batch';
import { useMemo } from 'react';
import { batchesList } from '../../api/batches.ts';
import { useApi } from '../../api/context.ts';
import { BatchStatus } from '../../batches/batch-status.tsx';
import { batchProgress, batchTitle } from '../../batches/batch-text.ts';
import { batchTexts } from '../../batches/texts.ts';
import { InternalLink } from '../../elements/internal-link.tsx';
import { Time } from '../../elements/time.tsx';
import { usePageTexts } from '../../frame/current-page.ts';
import { type TextsOf, useTexts } from '../../i18n/define-texts.ts';
import { type Messages, useMessages } from '../../i18n/messages.ts';
import { RefreshButton } from '../../tables/refresh-button.tsx';
import { pageSize, ServerTable } from '../../tables/server-table.tsx';
import { Empty } from '../../tables/states.tsx';
import { useServerPages } from '../../tables/use-server-pages.ts';
import { texts } from './texts.ts';

const columnsOf = (
  messages: Messages,
  t: TextsOf<typeof batchTexts>,
  { columns }: TextsOf<typeof texts>,
): TableProps.ColumnDefinition<BatchSummary>[] => [
  {
    id: 'batch',
    header: columns.batch,
    cell: (batch) => <InternalLink href={`/batches/${batch.id}`}>{batchTitle(batch, messages, t)}</InternalLink>,
    isRowHeader: true,
  },
  { id: 'status', header: columns.status, cell: ({ status }) => <BatchStatus status={status} /> },
  { id: 'progress', header: columns.progress, cell: (batch) => batchProgress(batch, t) },
  { id: 'requestedBy', header: columns.requestedBy, cell: ({ requestedBy }) => requestedBy },
  { id: 'requested', header: columns.requested, cell: ({ requestedAt }) => <Time at={requestedAt} /> },
  { id: 'finished', header: columns.finished, cell: ({ finishedAt }) => <Time at={finishedAt} /> },
];

export function BatchesPage() {
  const messages = useMessages();
  const batchT = useTexts(batchTexts);
  const t = useTexts(texts);
  const { title } = usePageTexts();
  const pages = useServerPages(batchesList(useApi(), pageSize));
  const { dataUpdatedAt, refetch } = pages.query;
  return (
    <ServerTable
      pages={pages}
      variant="full-page"
      columnDefinitions={useMemo(() => columnsOf(messages, batchT, t), [messages, batchT, t])}
      loadingText={t.loading}
      ariaLabels={{ tableLabel: t.table }}
      header={
        <Header
          variant="awsui-h1-sticky"
          description={t.description}
          actions={<RefreshButton updatedAt={dataUpdatedAt} onRefresh={refetch} />}
        >
          {title}
        </Header>
      }
      empty={<Empty title={t.empty} text={t.emptyText} />}
    />
  );
}
