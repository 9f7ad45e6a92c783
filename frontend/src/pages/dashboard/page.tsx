import ContentLayout from '@cloudscape-design/components/content-layout';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Summary } from '@console/core/contract/summary';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useApi } from '../../api/context.ts';
import { customerMapQuery } from '../../api/customer-map.ts';
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
import { CustomerStrip } from './customer-strip.tsx';
import { FirstSteps } from './first-steps.tsx';
import { FleetHealth } from './fleet-health.tsx';
import { OpenAlerts } from './open-alerts.tsx';
import { FailedOperations, InProgress } from './operation-list.tsx';
import { RegionCapacity } from './region-capacity.tsx';
import { SituationLine } from './situation-line.tsx';
import { texts } from './texts.ts';
import { useFirstSteps } from './use-first-steps.ts';

const OperationsPerDay = lazy(async () => ({ default: (await import('./operations-per-day.tsx')).OperationsPerDay }));

const third = { colspan: { default: 12, xxs: 6, s: 4 } };
const last = { colspan: { default: 12, s: 4 } };
const half = { colspan: { default: 12, s: 6 } };

export function DashboardPage() {
  const t = useTexts(texts);
  const { title } = usePageTexts();
  const api = useApi();
  const denied = useDenied()('operator');
  const { data: summary, error, refetch, dataUpdatedAt } = useQuery(summaryQuery(api));
  const { data: map } = useQuery(customerMapQuery(api));
  const { steps, dismiss } = useFirstSteps(summary);
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
        <SpaceBetween size="l">
          {map && map.total > 0 && <SituationLine summary={summary} map={map} />}
          {steps.length > 0 && <FirstSteps steps={steps} onDismiss={dismiss} />}
          {map && map.total > 0 && <CustomerStrip map={map} />}
          {Math.max(summary.customers.total, map?.total ?? 0) === 0 && steps.length > 0 ? (
            <Beginning summary={summary} />
          ) : (
            <Fleet summary={summary} />
          )}
        </SpaceBetween>
      ) : error ? (
        <LoadError error={error} onRetry={refetch} />
      ) : (
        <Loading />
      )}
    </ContentLayout>
  );
}

/** Before there is a customer: only what there is something to say of. */
function Beginning({ summary: { operations, alerts, regions } }: { summary: Summary }) {
  const unfinished = operations.running + operations.queued;
  return (
    <>
      {alerts.open > 0 && <OpenAlerts />}
      {unfinished > 0 && <InProgress operations={operations} />}
      {regions.length > 0 && <RegionCapacity regions={regions} />}
    </>
  );
}

function Fleet({ summary }: { summary: Summary }) {
  return (
    <Grid gridDefinition={[third, third, last, half, half, half, half, { colspan: 12 }]}>
      <FleetHealth summary={summary} />
      <CustomerCounts summary={summary} />
      <Cost summary={summary} />
      <OpenAlerts />
      <InProgress operations={summary.operations} />
      <FailedOperations count={summary.operations.failedLast24Hours} />
      <RegionCapacity regions={summary.regions} />
      <Suspense fallback={<Loading />}>
        <OperationsPerDay days={summary.operations.perDay} />
      </Suspense>
    </Grid>
  );
}
