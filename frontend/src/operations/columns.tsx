import type { TableProps } from '@cloudscape-design/components/table';
import type { Operation } from '@console/core/contract/operation';
import { isInProgress } from '../api/operations.ts';
import { InternalLink } from '../elements/internal-link.tsx';
import { Time } from '../elements/time.tsx';
import { duration } from '../format/duration.ts';
import type { TextsOf } from '../i18n/define-texts.ts';
import type { Messages } from '../i18n/messages.ts';
import { OperationStatus } from '../statuses/operation-status.tsx';
import { FailureReason } from './failure-reason.tsx';
import { percent, progressText, titleOf } from './operation-text.ts';
import { specText } from './spec-text.ts';
import type { operationTexts } from './texts.ts';

const ran = ({ startedAt, finishedAt }: Operation): string | undefined =>
  startedAt && finishedAt ? duration(Date.parse(finishedAt) - Date.parse(startedAt)) : undefined;

export function operationColumns(
  messages: Messages,
  { columns }: TextsOf<typeof operationTexts>,
): (TableProps.ColumnDefinition<Operation> & { id: string })[] {
  const nothing = messages.app.nothing;
  const progress = (operation: Operation) => {
    if (operation.status === 'queued') return progressText(operation, messages);
    if (isInProgress(operation)) return `${percent(operation.progress)} % · ${progressText(operation, messages)}`;
    return operation.error ? <FailureReason error={operation.error} /> : nothing;
  };
  return [
    {
      id: 'operation',
      header: columns.operation,
      cell: (operation) => (
        <InternalLink href={`/operations/${operation.id}`}>{titleOf(operation, messages)}</InternalLink>
      ),
      isRowHeader: true,
    },
    { id: 'status', header: columns.status, cell: ({ status }) => <OperationStatus status={status} />, minWidth: 120 },
    { id: 'progress', header: columns.progress, cell: progress, maxWidth: 360 },
    {
      id: 'customer',
      header: columns.customer,
      cell: ({ customer }) =>
        customer ? <InternalLink href={`/customers/${customer}`}>{customer}</InternalLink> : nothing,
    },
    { id: 'region', header: columns.region, cell: ({ region }) => region ?? nothing },
    {
      id: 'spec',
      header: columns.spec,
      cell: (operation) => specText(operation, nothing) ?? nothing,
      minWidth: 140,
    },
    { id: 'requestedBy', header: columns.requestedBy, cell: ({ requestedBy }) => requestedBy },
    { id: 'requested', header: columns.requested, cell: ({ requestedAt }) => <Time at={requestedAt} /> },
    { id: 'duration', header: columns.duration, cell: (operation) => ran(operation) ?? nothing },
    { id: 'attempt', header: columns.attempt, cell: ({ attempt }) => attempt },
  ];
}
