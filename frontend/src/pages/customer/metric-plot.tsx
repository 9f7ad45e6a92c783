import Box from '@cloudscape-design/components/box';
import LineChart from '@cloudscape-design/components/line-chart';
import type { CustomerMetrics } from '@console/core/contract/customer';
import { metricValue } from '../../format/metric.ts';
import { clockTime } from '../../format/time.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { texts } from './texts.ts';

/** Milliseconds that the axis spans at least. */
const shortest = 15 * 60_000;
/** What makes a line of a single point, which would not be seen otherwise. */
const dash = 60_000;

type Series = CustomerMetrics['series'][number];

interface MetricPlotProps {
  series: Series;
  height: number;
  /** With its name and latest value above. */
  titled?: boolean;
}

/** A metric over time. */
export function MetricPlot({ series, height, titled = false }: MetricPlotProps) {
  const { app } = useMessages();
  const { metrics } = useTexts(texts);
  const title = metrics.names[series.id] ?? series.id;
  const points = series.points.map(({ time, value }) => ({ x: new Date(time), y: value }));
  const format = (value: number) => metricValue(value, series.unit, app.locale);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const drawn = points.length > 1 ? points : [{ x: new Date(first.x.getTime() - dash), y: first.y }, first];
  const chart = (
    <LineChart
      ariaLabel={title}
      height={height}
      hideFilter
      hideLegend
      xScaleType="time"
      xDomain={[new Date(Math.min(first.x.getTime(), last.x.getTime() - shortest)), last.x]}
      yDomain={[0, topOf(series)]}
      series={[{ title, type: 'line', data: drawn, valueFormatter: format }]}
      i18nStrings={{
        xTickFormatter: (time) => clockTime(time.getTime(), app.locale).slice(0, 5),
        // Nobody has half a task.
        yTickFormatter: (value) => (series.unit === 'Count' && !Number.isInteger(value) ? '' : format(value)),
      }}
    />
  );
  if (!titled) return chart;
  return (
    <div>
      <Box variant="awsui-key-label">{title}</Box>
      <Box padding={{ bottom: 's' }}>{format(last.y)}</Box>
      {chart}
    </div>
  );
}

/** A share of all that there is, unless several processors do more. */
export function topOf({ unit, points }: Pick<Series, 'unit' | 'points'>): number {
  const highest = Math.max(...points.map(({ value }) => value));
  if (unit === 'Percent') return Math.max(100, highest);
  return highest > 0 ? highest * 1.1 : 1;
}
