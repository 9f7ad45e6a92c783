import Alert from '@cloudscape-design/components/alert';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { Pool } from '@console/core/contract/pool';
import type { TenantRouting } from '@console/core/contract/routing';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '../../api/context.ts';
import { poolRoutingQuery } from '../../api/pools.ts';
import { cloudTypeTexts } from '../../customers/cloud-type-texts.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { RefreshButton } from '../../tables/refresh-button.tsx';
import { Empty, Failed } from '../../tables/states.tsx';
import { routingColumns } from './routing-columns.tsx';
import { texts } from './texts.ts';

/** Those to look at come first, each part by code. */
const inOrder = (items: readonly TenantRouting[]): TenantRouting[] =>
  items.toSorted((a, b) => Number(a.agrees) - Number(b.agrees) || (a.customer < b.customer ? -1 : 1));

/** Where the data of every tenant of the pool goes, and whether that is what the console recorded. */
export function Routing({ pool }: { pool: Pool }) {
  const { routing: t } = useTexts(texts);
  const { app } = useMessages();
  const cloudTypes = useTexts(cloudTypeTexts);
  const { data, error, isPending, dataUpdatedAt, refetch } = useQuery(poolRoutingQuery(useApi(), pool.id));
  const items = useMemo(() => inOrder(data?.items ?? []), [data]);
  const columns = useMemo(() => routingColumns(t, cloudTypes, app.nothing), [t, cloudTypes, app]);
  return (
    <SpaceBetween size="m">
      {data && data.disagreements > 0 && (
        <Alert type="warning" header={t.disagreements(data.disagreements)}>
          {t.advice}
        </Alert>
      )}
      <Table
        header={
          <Header
            variant="h2"
            description={t.description}
            counter={data ? `(${items.length})` : ''}
            info={
              data && data.disagreements === 0 && items.length > 0 ? (
                <StatusIndicator type="success">{t.allAgree}</StatusIndicator>
              ) : undefined
            }
            actions={<RefreshButton updatedAt={dataUpdatedAt} onRefresh={refetch} />}
          >
            {t.title}
          </Header>
        }
        items={items}
        trackBy="tenantId"
        wrapLines
        loading={isPending}
        loadingText={t.loading}
        ariaLabels={{ tableLabel: t.title }}
        columnDefinitions={columns}
        empty={error ? <Failed error={error} onRetry={refetch} /> : <Empty title={t.empty} />}
      />
    </SpaceBetween>
  );
}
