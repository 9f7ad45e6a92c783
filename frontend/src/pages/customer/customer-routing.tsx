import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Customer } from '@console/core/contract/customer';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { customerRoutingQuery } from '../../api/pools.ts';
import { LoadError } from '../../elements/load-error.tsx';
import { Loading } from '../../elements/loading.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { texts } from './texts.ts';

/** Which table the application uses for the customer, and why. */
export function CustomerRouting({ customer }: { customer: Customer }) {
  const { app } = useMessages();
  const { routing: t } = useTexts(texts);
  const { data, error, refetch } = useQuery(customerRoutingQuery(useApi(), customer.code));
  if (!data) return error ? <LoadError error={error} onRetry={refetch} /> : <Loading />;
  const { agrees, suspended, table, expectedTable, why } = data;
  const name = (text: string | null) => (text === null ? app.nothing : <span translate="no">{text}</span>);
  return (
    <Container
      header={
        <Header variant="h2" description={<span lang="en">{why}</span>}>
          {t.title}
        </Header>
      }
    >
      <KeyValuePairs
        columns={4}
        minColumnWidth={160}
        items={[
          {
            label: t.state,
            value: (
              <StatusIndicator type={agrees ? 'success' : 'warning'}>{agrees ? t.agrees : t.differs}</StatusIndicator>
            ),
          },
          { label: t.table, value: name(table) },
          { label: t.expected, value: name(expectedTable) },
          { label: t.requests, value: suspended ? t.refused : t.served },
        ]}
      />
    </Container>
  );
}
