import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { CustomerStatus as Status } from '@console/core/contract/customer';
import type { Summary } from '@console/core/contract/summary';
import { useTexts } from '../../i18n/define-texts.ts';
import { CustomerStatus } from '../../statuses/customer-status.tsx';
import { statusTexts } from '../../statuses/texts.ts';
import { Empty } from '../../tables/states.tsx';
import { Counts } from './counts.tsx';
import { texts } from './texts.ts';

/** Shown even when no customer has them. */
const usual: readonly string[] = ['online', 'suspended', 'failed'];

const href = (value: string) => `/customers?filter=${encodeURIComponent(`status=${value}`)}`;

export function CustomerCounts({ summary: { customers } }: { summary: Summary }) {
  const statuses = useTexts(statusTexts);
  const t = useTexts(texts);
  const shown = (Object.keys(statuses.customer) as Status[]).filter(
    (value) => usual.includes(value) || customers.byStatus[value] > 0,
  );
  return (
    <Container
      fitHeight
      header={
        <Header variant="h2" counter={`(${customers.total})`}>
          {t.customers}
        </Header>
      }
    >
      {customers.total === 0 ? (
        <Empty title={t.noCustomers} text={t.noCustomersText} />
      ) : (
        <Counts
          rows={shown.map((value) => ({
            key: value,
            label: <CustomerStatus status={value} muted={customers.byStatus[value] === 0} />,
            count: customers.byStatus[value],
            href: href(value),
            linkLabel: `${statuses.customer[value]}: ${customers.byStatus[value]}`,
          }))}
        />
      )}
    </Container>
  );
}
