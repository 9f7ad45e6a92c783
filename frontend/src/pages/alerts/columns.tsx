import Box from '@cloudscape-design/components/box';
import type { TableProps } from '@cloudscape-design/components/table';
import type { Alert } from '@console/core/contract/alert';
import { AlertSeverity } from '../../alerts/alert-severity.tsx';
import { AlertState } from '../../alerts/alert-state.tsx';
import { alertTitle } from '../../alerts/alert-title.ts';
import { InternalLink } from '../../elements/internal-link.tsx';
import { Quote } from '../../elements/quote.tsx';
import { Time } from '../../elements/time.tsx';
import type { Messages } from '../../i18n/messages.ts';
import { translate } from '../../i18n/translate.ts';

function Reason({ alert: { reason, coded }, messages }: { alert: Alert; messages: Messages }) {
  const own = translate('reasons', coded?.reason, messages);
  if (own || !reason) return own;
  return (
    <>
      {messages.alerts.reported} <Quote>{reason}</Quote>
    </>
  );
}

function Title({ alert, messages }: { alert: Alert; messages: Messages }) {
  return (
    <>
      <div>{alertTitle(alert, messages)}</div>
      <Box variant="small" color="text-body-secondary">
        <Reason alert={alert} messages={messages} />
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

export function alertColumns(messages: Messages): TableProps.ColumnDefinition<Alert>[] {
  const { alerts, app } = messages;
  const { columns } = alerts;
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
      cell: (alert) => <Title alert={alert} messages={messages} />,
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
        <InternalLink href={`/runbook#${alert.runbook}`} ariaLabel={alerts.runbookLabel(alertTitle(alert, messages))}>
          {alerts.runbook}
        </InternalLink>
      ),
    },
  ];
}
