import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { commandText } from '@console/core/contract/command';
import type { Operation } from '@console/core/contract/operation';
import { InternalLink } from '../../elements/internal-link.tsx';
import { Time } from '../../elements/time.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { OperationStatus } from '../../statuses/operation-status.tsx';
import { Elapsed } from './elapsed.tsx';
import { texts } from './texts.ts';

export function Details({ operation }: { operation: Operation }) {
  const { app } = useMessages();
  const t = useTexts(texts);
  const { customer, region } = operation;
  const link = customer && <InternalLink href={`/customers/${customer}`}>{customer}</InternalLink>;
  return (
    <Container header={<Header variant="h2">{t.details}</Header>}>
      <KeyValuePairs
        columns={4}
        minColumnWidth={160}
        items={[
          { label: t.status, value: <OperationStatus status={operation.status} /> },
          ...(link ? [{ label: t.customer, value: link }] : []),
          {
            label: t.region,
            value: region ? <InternalLink href="/regions">{region}</InternalLink> : app.nothing,
          },
          ...(operation.command
            ? [{ label: t.command, value: <Box variant="code">{commandText(operation.command)}</Box> }]
            : []),
          { label: t.requestedBy, value: operation.requestedBy },
          { label: t.requestedAt, value: <Time at={operation.requestedAt} /> },
          { label: t.startedAt, value: <Time at={operation.startedAt} /> },
          { label: operation.startedAt ? t.elapsed : t.timeInQueue, value: <Elapsed operation={operation} /> },
          { label: t.attempt, value: operation.attempt },
          { label: t.trigger, value: <Trigger operation={operation} /> },
        ]}
      />
    </Container>
  );
}

/** A batch has a page of its own. */
function Trigger({ operation: { batch, cause } }: { operation: Operation }) {
  const { triggers } = useTexts(texts);
  return batch === undefined ? (
    triggers[cause]
  ) : (
    <InternalLink href={`/batches/${batch}`}>{triggers[cause]}</InternalLink>
  );
}
