import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { Health } from '@console/core/contract/customer';
import type { Summary } from '@console/core/contract/summary';
import { useTexts } from '../../i18n/define-texts.ts';
import { HealthStatus } from '../../statuses/health-status.tsx';
import { statusTexts } from '../../statuses/texts.ts';
import { Counts } from './counts.tsx';
import { texts } from './texts.ts';

const href = (value: string) => `/customers?filter=${encodeURIComponent(`health=${value}`)}`;

export function FleetHealth({ summary: { customers } }: { summary: Summary }) {
  const statuses = useTexts(statusTexts);
  const t = useTexts(texts);
  return (
    <Container
      fitHeight
      header={
        <Header variant="h2" description={t.healthText}>
          {t.health}
        </Header>
      }
    >
      <Counts
        rows={(Object.keys(statuses.health) as Health[]).map((value) => ({
          key: value,
          label: <HealthStatus health={value} muted={customers.byHealth[value] === 0} />,
          count: customers.byHealth[value],
          href: href(value),
          linkLabel: `${statuses.health[value]}: ${customers.byHealth[value]}`,
        }))}
      />
    </Container>
  );
}
