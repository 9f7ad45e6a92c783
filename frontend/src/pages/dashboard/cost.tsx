import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { Summary } from '@console/core/contract/summary';
import { dollars } from '../../format/money.ts';
import { useMessages } from '../../i18n/messages.ts';

export function Cost({ summary: { customers, monthlyUsd } }: { summary: Summary }) {
  const { app, dashboard } = useMessages();
  return (
    <Container
      fitHeight
      header={
        <Header variant="h2" description={dashboard.costText(customers.total)}>
          {dashboard.cost}
        </Header>
      }
    >
      <Box fontSize="display-l" fontWeight="bold">
        {dollars(monthlyUsd, app.locale)}
      </Box>
    </Container>
  );
}
