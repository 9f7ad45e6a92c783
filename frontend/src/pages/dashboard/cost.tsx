import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Summary } from '@console/core/contract/summary';
import { dollars } from '../../format/money.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { texts } from './texts.ts';

export function Cost({
  summary: { customers, regions, monthlyUsd, monthlyUsdOf, monthlyUsdBy },
}: {
  summary: Summary;
}) {
  const { app } = useMessages();
  const t = useTexts(texts);
  return (
    <Container fitHeight header={<Header variant="h2">{t.cost}</Header>}>
      <SpaceBetween size="s">
        <Box fontSize="display-l" fontWeight="bold">
          {dollars(monthlyUsd, app.locale)}
        </Box>
        <KeyValuePairs
          columns={2}
          items={[
            { label: t.ofCustomers(customers.total), value: dollars(monthlyUsdOf.customers, app.locale) },
            { label: t.ofRegions(regions.length), value: dollars(monthlyUsdOf.regions, app.locale) },
          ]}
        />
        <Parts title={t.byProduct} usd={monthlyUsdBy.product} />
        <Parts title={t.byRegion} usd={monthlyUsdBy.region} />
      </SpaceBetween>
    </Container>
  );
}

/** So many parts are listed; those beyond cost the least. */
const most = 4;

/** The largest parts, where there is more than one. */
function Parts({ title, usd }: { title: string; usd: Readonly<Record<string, number>> }) {
  const { app } = useMessages();
  const parts = Object.entries(usd).sort(([, a], [, b]) => b - a);
  if (parts.length < 2) return null;
  return (
    <div>
      <Box variant="awsui-key-label">{title}</Box>
      <KeyValuePairs
        columns={2}
        items={parts.slice(0, most).map(([label, value]) => ({ label, value: dollars(value, app.locale) }))}
      />
    </div>
  );
}
