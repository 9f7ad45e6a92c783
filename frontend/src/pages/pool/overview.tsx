import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Pool } from '@console/core/contract/pool';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { productsQuery } from '../../api/products.ts';
import { useOutputs } from '../../configuration/context.ts';
import { customerUrl } from '../../configuration/customer-url.ts';
import { customerTexts } from '../../customers/texts.ts';
import { Copyable } from '../../elements/copyable.tsx';
import { InternalLink } from '../../elements/internal-link.tsx';
import { Time } from '../../elements/time.tsx';
import { dollars } from '../../format/money.ts';
import { productName } from '../../format/spec.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { poolVersion } from '../../pools/pool-version.ts';
import { poolTexts } from '../../pools/texts.ts';
import { RegionStatus } from '../../statuses/region-status.tsx';
import { texts } from './texts.ts';

export function Overview({ pool }: { pool: Pool }) {
  const t = useTexts(texts);
  const poolT = useTexts(poolTexts);
  const { columns } = poolT;
  const { app } = useMessages();
  const { perMonth } = useTexts(customerTexts);
  const { custom } = useOutputs();
  const { data: products } = useQuery(productsQuery(useApi()));
  const address = customerUrl(custom, `${poolT.someCode}.${pool.host}`, pool.region) ?? pool.host;
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">{t.details}</Header>}>
        <KeyValuePairs
          columns={4}
          minColumnWidth={180}
          items={[
            { label: columns.status, value: <RegionStatus status={pool.status} /> },
            { label: columns.product, value: productName(products, pool.product) },
            { label: columns.version, value: poolVersion(pool, poolT) },
            { label: columns.region, value: <InternalLink href="/regions">{pool.region}</InternalLink> },
            {
              label: columns.customers,
              value: <InternalLink href={`/pools/${pool.id}?tab=customers`}>{pool.customers}</InternalLink>,
            },
            {
              label: columns.address,
              value: (
                <span title={t.addressText} translate="no">
                  {address}
                </span>
              ),
            },
            {
              label: columns.cost,
              value: pool.monthlyUsd === null ? app.nothing : perMonth(dollars(pool.monthlyUsd, app.locale)),
            },
            { label: columns.created, value: <Time at={pool.createdAt} /> },
            { label: columns.createdBy, value: pool.createdBy },
            { label: columns.updated, value: <Time at={pool.updatedAt} /> },
          ]}
        />
      </Container>
      <Outputs pool={pool} />
    </SpaceBetween>
  );
}

function Outputs({ pool: { outputs } }: { pool: Pool }) {
  const { outputs: t } = useTexts(texts);
  const known = Object.entries(t.names).flatMap(([name, label]) => {
    const value = outputs[name];
    return value ? [{ label, value }] : [];
  });
  return (
    <Container
      header={
        <Header variant="h2" description={t.description}>
          {t.title}
        </Header>
      }
    >
      {known.length === 0 ? (
        <Box color="text-body-secondary">{t.none}</Box>
      ) : (
        <KeyValuePairs
          columns={2}
          minColumnWidth={260}
          items={known.map(({ label, value }) => ({ label, value: <Copyable text={value} /> }))}
        />
      )}
    </Container>
  );
}
