import Box from '@cloudscape-design/components/box';
import type { TableProps } from '@cloudscape-design/components/table';
import type { Alert } from '@console/core/contract/alert';
import { InternalLink } from '../../elements/internal-link.tsx';
import { Quote } from '../../elements/quote.tsx';
import { Time } from '../../elements/time.tsx';
import { alertTitle } from '../../format/alert.ts';
import { AlertSeverity } from '../../statuses/alert-severity.tsx';
import { AlertState } from '../../statuses/alert-state.tsx';
import { said } from '../../words/said.ts';
import type { Words } from '../../words/words.ts';

function Reason({ alert: { reason, coded }, words }: { alert: Alert; words: Words }) {
  const own = said('reasons', coded?.reason, words);
  if (own || !reason) return own;
  return (
    <>
      {words.alerts.reported} <Quote>{reason}</Quote>
    </>
  );
}

function Title({ alert, words }: { alert: Alert; words: Words }) {
  return (
    <>
      <div>{alertTitle(alert, words)}</div>
      <Box variant="small" color="text-body-secondary">
        <Reason alert={alert} words={words} />
        {alert.operationId && (
          <>
            {' '}
            <InternalLink href={`/operations/${alert.operationId}`} fontSize="body-s">
              {words.operation.view}
            </InternalLink>
          </>
        )}
      </Box>
    </>
  );
}

export function alertColumns(words: Words): TableProps.ColumnDefinition<Alert>[] {
  const { alerts, app } = words;
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
      cell: (alert) => <Title alert={alert} words={words} />,
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
        <InternalLink href={`/runbook#${alert.runbook}`} ariaLabel={alerts.runbookLabel(alertTitle(alert, words))}>
          {alerts.runbook}
        </InternalLink>
      ),
    },
  ];
}
