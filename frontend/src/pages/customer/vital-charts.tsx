import Container from '@cloudscape-design/components/container';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import type { Customer } from '@console/core/contract/customer';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { metricsQuery } from '../../api/customers.ts';
import { InternalLink } from '../../elements/internal-link.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { cockpitTexts } from './cockpit-texts.ts';
import { MetricPlot } from './metric-plot.tsx';

const vital = ['requests', 'errors5xx', 'latencyP95', 'cpu'];

/** Four measurements at a glance; nothing before there are any. */
export function VitalCharts({ customer: { code } }: { customer: Customer }) {
  const t = useTexts(cockpitTexts);
  const { data } = useQuery(metricsQuery(useApi(), code));
  const series = data?.series.filter(({ id, points }) => vital.includes(id) && points.length > 0) ?? [];
  if (series.length === 0) return null;
  const all = (
    <span data-screen-only>
      <InternalLink href={`/customers/${code}?tab=metrics`}>{t.viewMetrics}</InternalLink>
    </span>
  );
  return (
    <Container
      header={
        <Header variant="h2" actions={all}>
          {t.metrics}
        </Header>
      }
    >
      <Grid gridDefinition={series.map(() => ({ colspan: { default: 12, xs: 6, m: 3 } }))}>
        {series.map((one) => (
          <MetricPlot key={one.id} series={one} height={90} titled />
        ))}
      </Grid>
    </Container>
  );
}
