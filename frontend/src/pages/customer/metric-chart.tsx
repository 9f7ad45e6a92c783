import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import LineChart from '@cloudscape-design/components/line-chart';
import type { CustomerMetrics } from '@console/core/contract/customer';
import { metricValue } from '../../format/metric.ts';
import { clockTime } from '../../format/time.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { texts } from './texts.ts';

/** Milliseconds that the axis spans at least. */
const shortest = 15 * 60_000;

export function MetricChart({ series }: { series: CustomerMetrics['series'][number] }) {
  const { app } = useMessages();
  const { metrics } = useTexts(texts);
  const title = metrics.names[series.id] ?? series.id;
  const points = series.points.map(({ time, value }) => ({ x: new Date(time), y: value }));
  const format = (value: number) => metricValue(value, series.unit, app.locale);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const highest = Math.max(...points.map(({ y }) => y));
  return (
    <Container
      header={
        <Header variant="h2" description={metrics.latest(format(last.y))}>
          {title}
        </Header>
      }
    >
      <LineChart
        ariaLabel={title}
        height={160}
        hideFilter
        hideLegend
        xScaleType="time"
        xDomain={[new Date(Math.min(first.x.getTime(), last.x.getTime() - shortest)), last.x]}
        yDomain={[0, highest > 0 ? highest * 1.1 : 1]}
        series={[{ title, type: 'line', data: points, valueFormatter: format }]}
        i18nStrings={{
          xTickFormatter: (time) => clockTime(time.getTime(), app.locale).slice(0, 5),
          // Nobody has half a task.
          yTickFormatter: (value) => (series.unit === 'Count' && !Number.isInteger(value) ? '' : format(value)),
        }}
      />
    </Container>
  );
}
