import Container from '@cloudscape-design/components/container';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Customer } from '@console/core/contract/customer';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { productsQuery } from '../../api/products.ts';
import { canOpen } from '../../customers/can-open.ts';
import { cloudTypeTexts } from '../../customers/cloud-type-texts.ts';
import { details, useDetailTexts } from '../../customers/details.ts';
import { labelTexts } from '../../customers/label-texts.ts';
import { MonthlyCost } from '../../customers/monthly-cost.tsx';
import { customerTexts } from '../../customers/texts.ts';
import { InternalLink } from '../../elements/internal-link.tsx';
import { Time } from '../../elements/time.tsx';
import { newerVersion, productName, shownSpec } from '../../format/spec.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { HealthStatus } from '../../statuses/health-status.tsx';
import { CustomerRouting } from './customer-routing.tsx';
import { Labels } from './labels.tsx';
import { OpenAlerts } from './open-alerts.tsx';
import { RecentOperations } from './recent-operations.tsx';
import { texts } from './texts.ts';
import { VitalCharts } from './vital-charts.tsx';

const half = { colspan: { default: 12, m: 6 } };

export function Overview({ customer }: { customer: Customer }) {
  const messages = useMessages();
  const { app } = messages;
  const t = useTexts(texts);
  const { attributes } = useTexts(customerTexts);
  const cloudTypes = useTexts(cloudTypeTexts);
  const detailTexts = useDetailTexts();
  const { data: products } = useQuery(productsQuery(useApi()));
  const { version, size } = shownSpec(customer);
  const newer = newerVersion(products, customer);
  const newerT = useTexts(labelTexts);
  const open = canOpen(customer);
  const { host } = new URL(customer.url);
  const link = (
    <Link href={customer.url} external variant="primary">
      {host}
    </Link>
  );
  const about = (
    <Container header={<Header variant="h2">{t.details}</Header>}>
      <KeyValuePairs
        columns={4}
        minColumnWidth={160}
        items={[
          { label: attributes.health, value: <HealthStatus health={customer.health} /> },
          { label: attributes.url, value: open ? link : host },
          {
            label: attributes.cost,
            value:
              customer.monthlyUsd === null ? (
                app.nothing
              ) : (
                <MonthlyCost usd={customer.monthlyUsd} region={customer.region} isShare={customer.pool !== null} />
              ),
          },
          { label: attributes.product, value: productName(products, customer.product) },
          {
            label: attributes.version,
            value: newer ? (
              <SpaceBetween size="xxs">
                <span>{version}</span>
                <StatusIndicator type="info">
                  {customer.pool === null ? (
                    <InternalLink href={`/customers/${customer.code}/update`}>{newerT.newer(newer)}</InternalLink>
                  ) : (
                    newerT.newer(newer)
                  )}
                </StatusIndicator>
              </SpaceBetween>
            ) : (
              version
            ),
          },
          { label: customer.pool === null ? attributes.size : attributes.plan, value: size },
          ...(customer.pool === null
            ? []
            : [
                { label: attributes.cloudType, value: cloudTypes[customer.cloudType] },
                {
                  label: t.pool,
                  value: <InternalLink href={`/pools/${customer.pool}`}>{customer.pool}</InternalLink>,
                },
              ]),
          { label: attributes.region, value: <InternalLink href="/regions">{customer.region}</InternalLink> },
          ...details.map((detail) => ({ label: detailTexts[detail].short, value: customer[detail] || app.nothing })),
          { label: attributes.created, value: <Time at={customer.createdAt} /> },
          { label: attributes.createdBy, value: customer.createdBy },
          { label: attributes.updated, value: <Time at={customer.updatedAt} /> },
        ]}
      />
    </Container>
  );
  return (
    <SpaceBetween size="l">
      {about}
      {customer.pool === null && <VitalCharts customer={customer} />}
      <Grid gridDefinition={[half, half]}>
        <RecentOperations customer={customer} />
        <OpenAlerts customer={customer} />
      </Grid>
      <Labels customer={customer} />
      {customer.pool !== null && <CustomerRouting customer={customer} />}
    </SpaceBetween>
  );
}
