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

export function Cost({ summary: { customers, regions, monthlyUsd, monthlyUsdOf } }: { summary: Summary }) {
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
      </SpaceBetween>
    </Container>
  );
}
