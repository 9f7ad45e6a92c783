import Box from '@cloudscape-design/components/box';
import type { TableProps } from '@cloudscape-design/components/table';
import type { Alert } from '@console/core/contract/alert';
import { AlertReason } from '../../alerts/alert-reason.tsx';
import { AlertSeverity } from '../../alerts/alert-severity.tsx';
import { AlertState } from '../../alerts/alert-state.tsx';
import { alertTitle } from '../../alerts/alert-title.ts';
import { InternalLink } from '../../elements/internal-link.tsx';
import { Time } from '../../elements/time.tsx';
import type { TextsOf } from '../../i18n/define-texts.ts';
import { type Messages, useMessages } from '../../i18n/messages.ts';
import type { texts } from './texts.ts';

function Title({ alert }: { alert: Alert }) {
  const messages = useMessages();
  return (
    <>
      <div>{alertTitle(alert, messages)}</div>
      <Box variant="small" color="text-body-secondary">
        <AlertReason alert={alert} />
        {alert.operationId && (
          <>
            {' '}
            <InternalLink href={`/operations/${alert.operationId}`} fontSize="body-s">
              {messages.operation.view}
            </InternalLink>
          </>
        )}
      </Box>
    </>
  );
}

export function alertColumns(messages: Messages, t: TextsOf<typeof texts>): TableProps.ColumnDefinition<Alert>[] {
  const { app } = messages;
  const { columns } = t;
  const subject = ({ customer, region }: Alert) =>
    customer ? <InternalLink href={`/customers/${customer}`}>{customer}</InternalLink> : (region ?? app.nothing);
  return [
    {
      id: 'severity',
      header: columns.severity,
      cell: ({ severity }) => <AlertSeverity severity={severity} />,
      minWidth: 140,
    },
    {
      id: 'alert',
      header: columns.alert,
      cell: (alert) => <Title alert={alert} />,
      isRowHeader: true,
      minWidth: 250,
      maxWidth: 480,
    },
    { id: 'customer', header: columns.customer, cell: subject, minWidth: 120 },
    { id: 'since', header: columns.since, cell: ({ since }) => <Time at={since} />, minWidth: 160 },
    { id: 'state', header: columns.state, cell: ({ state }) => <AlertState state={state} />, minWidth: 125 },
    {
      id: 'acknowledgedBy',
      header: columns.acknowledgedBy,
      cell: ({ acknowledgedBy }) => acknowledgedBy ?? app.nothing,
    },
    {
      id: 'runbook',
      header: columns.runbook,
      minWidth: 110,
      cell: (alert) => (
        <InternalLink href={`/runbook#${alert.runbook}`} ariaLabel={t.runbookLabel(alertTitle(alert, messages))}>
          {t.runbook}
        </InternalLink>
      ),
    },
  ];
}
