import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { CustomerMetrics } from '@console/core/contract/customer';
import { metricValue } from '../../format/metric.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { MetricPlot } from './metric-plot.tsx';
import { texts } from './texts.ts';

export function MetricChart({ series }: { series: CustomerMetrics['series'][number] }) {
  const { app } = useMessages();
  const { metrics } = useTexts(texts);
  const last = series.points.at(-1);
  if (!last) return null;
  return (
    <Container
      header={
        <Header variant="h2" description={metrics.latest(metricValue(last.value, series.unit, app.locale))}>
          {metrics.names[series.id] ?? series.id}
        </Header>
      }
    >
      <MetricPlot series={series} height={160} />
    </Container>
  );
}
