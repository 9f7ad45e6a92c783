import ContentLayout from '@cloudscape-design/components/content-layout';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useApi } from '../../api/context.ts';
import { summaryQuery } from '../../api/summary.ts';
import { LinkButton } from '../../elements/link-button.tsx';
import { LoadError } from '../../elements/load-error.tsx';
import { Loading } from '../../elements/loading.tsx';
import { usePageTexts } from '../../frame/current-page.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useDenied } from '../../session/context.ts';
import { RefreshButton } from '../../tables/refresh-button.tsx';
import { Cost } from './cost.tsx';
import { CustomerCounts } from './customer-counts.tsx';
import { FleetHealth } from './fleet-health.tsx';
import { OpenAlerts } from './open-alerts.tsx';
import { OperationList } from './operation-list.tsx';
import { RegionCapacity } from './region-capacity.tsx';
import { texts } from './texts.ts';

const OperationsPerDay = lazy(async () => ({ default: (await import('./operations-per-day.tsx')).OperationsPerDay }));

const third = { colspan: { default: 12, xxs: 6, s: 4 } };
const last = { colspan: { default: 12, s: 4 } };
const half = { colspan: { default: 12, s: 6 } };

export function DashboardPage() {
  const t = useTexts(texts);
  const { title } = usePageTexts();
  const denied = useDenied()('operator');
  const { data: summary, error, refetch, dataUpdatedAt } = useQuery(summaryQuery(useApi()));
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={t.description}
          actions={
            <RefreshButton updatedAt={dataUpdatedAt} onRefresh={refetch}>
              <LinkButton
                variant="primary"
                href="/create-customer"
                disabled={denied !== undefined}
                disabledReason={denied}
              >
                {t.create}
              </LinkButton>
            </RefreshButton>
          }
        >
          {title}
        </Header>
      }
    >
      {summary ? (
        <Grid gridDefinition={[third, third, last, half, half, half, half, { colspan: 12 }]}>
          <FleetHealth summary={summary} />
          <CustomerCounts summary={summary} />
          <Cost summary={summary} />
          <OpenAlerts />
          <OperationList status="running" title={t.inProgress} empty={t.noneInProgress} />
          <OperationList
            status="failed"
            title={t.failed}
            empty={t.noneFailed}
            withinHours={24}
            count={summary.operations.failedLast24Hours}
          />
          <RegionCapacity regions={summary.regions} />
          <Suspense fallback={<Loading />}>
            <OperationsPerDay days={summary.operations.perDay} />
          </Suspense>
        </Grid>
      ) : error ? (
        <LoadError error={error} onRetry={refetch} />
      ) : (
        <Loading />
      )}
    </ContentLayout>
  );
}
