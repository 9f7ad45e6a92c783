import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import type { Customer } from '@console/core/contract/customer';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { productsQuery } from '../../api/products.ts';
import { obstacle } from '../../customers/obstacle.ts';
import { InternalLink } from '../../elements/internal-link.tsx';
import { Time } from '../../elements/time.tsx';
import { dollars } from '../../format/money.ts';
import { productName, shownSpec } from '../../format/spec.ts';
import { useMessages } from '../../i18n/messages.ts';
import { CustomerStatus } from '../../statuses/customer-status.tsx';
import { HealthStatus } from '../../statuses/health-status.tsx';

export function Overview({ customer }: { customer: Customer }) {
  const messages = useMessages();
  const { app, customer: texts, customers } = messages;
  const { columns } = customers;
  const { data: products } = useQuery(productsQuery(useApi()));
  const { version, size } = shownSpec(customer);
  const open = obstacle(customer, 'open', messages) === undefined;
  const { host } = new URL(customer.url);
  const link = (
    <Link href={customer.url} external variant="primary">
      {host}
    </Link>
  );
  return (
    <Container header={<Header variant="h2">{texts.details}</Header>}>
      <KeyValuePairs
        columns={4}
        minColumnWidth={160}
        items={[
          { label: columns.status, value: <CustomerStatus status={customer.status} /> },
          { label: columns.health, value: <HealthStatus health={customer.health} /> },
          { label: columns.url, value: open ? link : host },
          {
            label: columns.cost,
            value: customer.monthlyUsd === null ? app.nothing : dollars(customer.monthlyUsd, app.locale),
          },
          { label: columns.product, value: productName(products, customer.product) },
          { label: columns.version, value: version },
          { label: columns.size, value: size },
          { label: columns.region, value: <InternalLink href="/regions">{customer.region}</InternalLink> },
          { label: columns.admin, value: customer.adminEmail || app.nothing },
          { label: columns.created, value: <Time at={customer.createdAt} /> },
          { label: columns.createdBy, value: customer.createdBy },
          { label: columns.updated, value: <Time at={customer.updatedAt} /> },
        ]}
      />
    </Container>
  );
}
