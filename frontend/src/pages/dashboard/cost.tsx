import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { Summary } from '@console/core/contract/summary';
import { dollars } from '../../format/money.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { texts } from './texts.ts';

export function Cost({ summary: { customers, monthlyUsd } }: { summary: Summary }) {
  const { app } = useMessages();
  const t = useTexts(texts);
  return (
    <Container
      fitHeight
      header={
        <Header variant="h2" description={t.costText(customers.total)}>
          {t.cost}
        </Header>
      }
    >
      <Box fontSize="display-l" fontWeight="bold">
        {dollars(monthlyUsd, app.locale)}
      </Box>
    </Container>
  );
}
