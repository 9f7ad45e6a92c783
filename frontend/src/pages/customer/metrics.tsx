import Grid from '@cloudscape-design/components/grid';
import type { Customer } from '@console/core/contract/customer';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { metricsQuery } from '../../api/customers.ts';
import { LoadError } from '../../elements/load-error.tsx';
import { Loading } from '../../elements/loading.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { Empty } from '../../tables/states.tsx';
import { MetricChart } from './metric-chart.tsx';
import { texts } from './texts.ts';

/** A chart for each metric that the installation measures. */
export function Metrics({ customer }: { customer: Customer }) {
  const { metrics } = useTexts(texts);
  const { data, error, refetch } = useQuery(metricsQuery(useApi(), customer.code));
  if (!data) return error ? <LoadError error={error} onRetry={refetch} /> : <Loading text={metrics.loading} />;
  const series = data.series.filter(({ points }) => points.length > 0);
  if (series.length === 0) return <Empty title={metrics.empty} text={metrics.emptyText} />;
  return (
    <Grid gridDefinition={series.map(() => ({ colspan: { default: 12, s: 6 } }))}>
      {series.map((one) => (
        <MetricChart key={one.id} series={one} />
      ))}
    </Grid>
  );
}
