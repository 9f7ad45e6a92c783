import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { TableProps } from '@cloudscape-design/components/table';
import type { AuditEntry } from '@console/core/contract/audit';
import { InternalLink } from '../../elements/internal-link.tsx';
import { Time } from '../../elements/time.tsx';
import type { Words } from '../../words/words.ts';

const types: Record<AuditEntry['outcome'], StatusIndicatorProps.Type> = {
  accepted: 'info',
  refused: 'warning',
  succeeded: 'success',
  failed: 'error',
  cancelled: 'stopped',
};

export function auditColumns({ app, audit }: Words): TableProps.ColumnDefinition<AuditEntry>[] {
  const { columns, outcomes } = audit;
  const subject = ({ customer, region }: AuditEntry) =>
    customer ? <InternalLink href={`/customers/${customer}`}>{customer}</InternalLink> : (region ?? app.nothing);
  return [
    { id: 'time', header: columns.time, cell: ({ time }) => <Time at={time} />, isRowHeader: true },
    { id: 'actor', header: columns.actor, cell: ({ actor }) => actor },
    { id: 'action', header: columns.action, cell: ({ action }) => action },
    { id: 'subject', header: columns.subject, cell: subject },
    {
      id: 'outcome',
      header: columns.outcome,
      cell: ({ outcome }) => <StatusIndicator type={types[outcome]}>{outcomes[outcome]}</StatusIndicator>,
    },
    { id: 'detail', header: columns.detail, cell: ({ detail }) => detail || app.nothing, maxWidth: 320 },
    { id: 'source', header: columns.source, cell: ({ sourceIp }) => sourceIp ?? app.nothing },
    {
      id: 'operation',
      header: columns.operation,
      cell: ({ operationId }) =>
        operationId ? <InternalLink href={`/operations/${operationId}`}>{audit.view}</InternalLink> : app.nothing,
    },
  ];
}
