import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { Operation } from '@console/core/contract/operation';
import { InternalLink } from '../../elements/internal-link.tsx';
import { Time } from '../../elements/time.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { OperationStatus } from '../../statuses/operation-status.tsx';
import { Elapsed } from './elapsed.tsx';

export function Details({ operation }: { operation: Operation }) {
  const { app, operation: messages } = useMessages();
  const { customer, region } = operation;
  const link = customer && <InternalLink href={`/customers/${customer}`}>{customer}</InternalLink>;
  return (
    <Container header={<Header variant="h2">{messages.details}</Header>}>
      <KeyValuePairs
        columns={4}
        minColumnWidth={160}
        items={[
          { label: messages.status, value: <OperationStatus status={operation.status} /> },
          ...(link ? [{ label: messages.customer, value: link }] : []),
          {
            label: messages.region,
            value: region ? <InternalLink href="/regions">{region}</InternalLink> : app.nothing,
          },
          { label: messages.requestedBy, value: operation.requestedBy },
          { label: messages.requestedAt, value: <Time at={operation.requestedAt} /> },
          { label: messages.startedAt, value: <Time at={operation.startedAt} /> },
          { label: operation.startedAt ? messages.elapsed : messages.waited, value: <Elapsed operation={operation} /> },
          { label: messages.attempt, value: operation.attempt },
          { label: messages.cause, value: messages.causes[operation.cause] },
        ]}
      />
    </Container>
  );
}
