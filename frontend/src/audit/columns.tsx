import Button from '@cloudscape-design/components/button';
import type { TableProps } from '@cloudscape-design/components/table';
import type { AuditEntry } from '@console/core/contract/audit';
import { InternalLink } from '../elements/internal-link.tsx';
import { Time } from '../elements/time.tsx';
import type { TextsOf } from '../i18n/define-texts.ts';
import type { Messages } from '../i18n/messages.ts';
import { Detail } from './detail.tsx';
import { Outcome } from './outcome.tsx';
import type { auditTexts } from './texts.ts';

type Column = TableProps.ColumnDefinition<AuditEntry> & { id: string };

export function auditColumns(
  { app }: Messages,
  t: TextsOf<typeof auditTexts>,
  onOpen: (entry: AuditEntry) => void,
): Column[] {
  const { columns } = t;
  const subject = ({ customer, region, person }: AuditEntry) =>
    customer ? (
      <InternalLink href={`/customers/${customer}`}>{customer}</InternalLink>
    ) : (
      (region ?? person ?? app.nothing)
    );
  return [
    { id: 'time', header: columns.time, cell: ({ time }) => <Time at={time} exact />, isRowHeader: true },
    { id: 'actor', header: columns.actor, cell: ({ actor, token }) => (token ? t.withToken(actor, token) : actor) },
    {
      id: 'action',
      header: columns.action,
      minWidth: 170,
      cell: (entry) => (
        <Button variant="inline-link" wrapText={false} ariaLabel={t.entry(entry.action)} onClick={() => onOpen(entry)}>
          {entry.action}
        </Button>
      ),
    },
    { id: 'subject', header: columns.subject, cell: subject },
    { id: 'outcome', header: columns.outcome, cell: ({ outcome }) => <Outcome outcome={outcome} /> },
    { id: 'detail', header: columns.detail, cell: (entry) => <Detail entry={entry} />, maxWidth: 210 },
    { id: 'source', header: columns.source, cell: ({ sourceIp }) => sourceIp ?? app.nothing },
    {
      id: 'operation',
      header: columns.operation,
      cell: ({ operationId }) =>
        operationId ? <InternalLink href={`/operations/${operationId}`}>{t.view}</InternalLink> : app.nothing,
    },
  ];
}
