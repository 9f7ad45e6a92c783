import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Customer } from '@console/core/contract/customer';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { recentOperationsQuery } from '../../api/customers.ts';
import { InternalLink } from '../../elements/internal-link.tsx';
import { LoadError } from '../../elements/load-error.tsx';
import { Loading } from '../../elements/loading.tsx';
import { Time } from '../../elements/time.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { specText } from '../../operations/spec-text.ts';
import { OperationStatus } from '../../statuses/operation-status.tsx';
import { cockpitTexts } from './cockpit-texts.ts';

/** What was done last to the customer. */
export function RecentOperations({ customer: { code } }: { customer: Customer }) {
  const { app, operationTypes } = useMessages();
  const t = useTexts(cockpitTexts);
  const { data, error, refetch } = useQuery(recentOperationsQuery(useApi(), code));
  const all = (
    <span data-screen-only>
      <InternalLink href={`/customers/${code}?tab=operations`}>{t.viewAll}</InternalLink>
    </span>
  );
  return (
    <Container
      fitHeight
      header={
        <Header variant="h2" actions={all}>
          {t.operations}
        </Header>
      }
    >
      {!data && (error ? <LoadError error={error} onRetry={refetch} /> : <Loading />)}
      <SpaceBetween size="s">
        {data?.items.map((operation) => (
          <div key={operation.id}>
            <SpaceBetween direction="horizontal" size="xs">
              <InternalLink href={`/operations/${operation.id}`}>{operationTypes[operation.type].name}</InternalLink>
              <OperationStatus status={operation.status} />
            </SpaceBetween>
            <Box variant="small">
              {specText(operation, app.nothing) ?? app.nothing} · <Time at={operation.requestedAt} />
            </Box>
          </div>
        ))}
      </SpaceBetween>
    </Container>
  );
}
