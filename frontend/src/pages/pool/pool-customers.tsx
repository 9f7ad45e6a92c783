import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { Pool } from '@console/core/contract/pool';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { poolCustomersQuery } from '../../api/customers.ts';
import { cloudTypeTexts } from '../../customers/cloud-type-texts.ts';
import { customerTexts } from '../../customers/texts.ts';
import { InternalLink } from '../../elements/internal-link.tsx';
import { LinkButton } from '../../elements/link-button.tsx';
import { Time } from '../../elements/time.tsx';
import { shownSpec } from '../../format/spec.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useDenied } from '../../session/context.ts';
import { CustomerStatus } from '../../statuses/customer-status.tsx';
import { HealthStatus } from '../../statuses/health-status.tsx';
import { RefreshButton } from '../../tables/refresh-button.tsx';
import { Empty, Failed } from '../../tables/states.tsx';
import { texts } from './texts.ts';

/** The tenants of the pool. */
export function PoolCustomers({ pool }: { pool: Pool }) {
  const { customers: t } = useTexts(texts);
  const { attributes } = useTexts(customerTexts);
  const cloudTypes = useTexts(cloudTypeTexts);
  const denied = useDenied()('operator');
  const query = useQuery(poolCustomersQuery(useApi(), pool.id));
  const create = (
    <LinkButton href="/create-customer" disabled={denied !== undefined} disabledReason={denied}>
      {t.create}
    </LinkButton>
  );
  return (
    <Table
      header={
        <Header
          variant="h2"
          counter={query.data ? `(${query.data.length})` : ''}
          actions={
            <SpaceBetween direction="horizontal" size="xs" alignItems="center">
              <RefreshButton updatedAt={query.dataUpdatedAt} onRefresh={query.refetch} />
              {create}
            </SpaceBetween>
          }
        >
          {t.title}
        </Header>
      }
      items={query.data ?? []}
      trackBy="id"
      loading={query.isPending}
      loadingText={t.loading}
      ariaLabels={{ tableLabel: t.title }}
      columnDefinitions={[
        {
          id: 'name',
          header: attributes.name,
          cell: ({ code, name }) => <InternalLink href={`/customers/${code}`}>{name}</InternalLink>,
          isRowHeader: true,
        },
        { id: 'code', header: attributes.code, cell: ({ code }) => code },
        { id: 'status', header: attributes.status, cell: ({ status }) => <CustomerStatus status={status} /> },
        { id: 'health', header: attributes.health, cell: ({ health }) => <HealthStatus health={health} /> },
        { id: 'cloudType', header: attributes.cloudType, cell: ({ cloudType }) => cloudTypes[cloudType] },
        { id: 'plan', header: attributes.plan, cell: (customer) => shownSpec(customer).size },
        { id: 'created', header: attributes.created, cell: ({ createdAt }) => <Time at={createdAt} /> },
      ]}
      empty={
        query.isError ? (
          <Failed error={query.error} onRetry={query.refetch} />
        ) : (
          <Empty title={t.empty} text={t.emptyText} action={create} />
        )
      }
    />
  );
}
