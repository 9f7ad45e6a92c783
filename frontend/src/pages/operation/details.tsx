import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { Operation } from '@console/core/contract/operation';
import { InternalLink } from '../../elements/internal-link.tsx';
import { Time } from '../../elements/time.tsx';
import { OperationStatus } from '../../statuses/operation-status.tsx';
import { useWords } from '../../words/words.ts';
import { Elapsed } from './elapsed.tsx';

export function Details({ operation }: { operation: Operation }) {
  const { app, operation: words } = useWords();
  const { customer, region } = operation;
  const link = customer && <InternalLink href={`/customers/${customer}`}>{customer}</InternalLink>;
  return (
    <Container header={<Header variant="h2">{words.details}</Header>}>
      <KeyValuePairs
        columns={4}
        minColumnWidth={160}
        items={[
          { label: words.status, value: <OperationStatus status={operation.status} /> },
          ...(link ? [{ label: words.customer, value: link }] : []),
          { label: words.region, value: region ? <InternalLink href="/regions">{region}</InternalLink> : app.nothing },
          { label: words.requestedBy, value: operation.requestedBy },
          { label: words.requestedAt, value: <Time at={operation.requestedAt} /> },
          { label: words.startedAt, value: <Time at={operation.startedAt} /> },
          { label: operation.startedAt ? words.elapsed : words.waited, value: <Elapsed operation={operation} /> },
          { label: words.attempt, value: operation.attempt },
          { label: words.cause, value: words.causes[operation.cause] },
        ]}
      />
    </Container>
  );
}
