import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { ProductView } from '@console/core/contract/product';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { productsQuery } from '../../api/products.ts';
import { customerTexts } from '../../customers/texts.ts';
import { Quote } from '../../elements/quote.tsx';
import { dollars } from '../../format/money.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Empty, Failed } from '../../tables/states.tsx';
import { ProductParts } from './product-parts.tsx';
import { texts } from './texts.ts';

function State({ product }: { product: ProductView }) {
  const t = useTexts(texts);
  if (product.unavailable)
    return (
      <StatusIndicator type="warning">
        <Quote>{product.unavailable}</Quote>
      </StatusIndicator>
    );
  return <StatusIndicator type="success">{t.ready}</StatusIndicator>;
}

function Versions({ product: { versions, versionDetails } }: { product: ProductView }) {
  const t = useTexts(texts);
  const kept = versionDetails.filter(({ offered }) => !offered).map(({ version }) => version);
  return (
    <>
      {versions.join(', ')}
      {kept.length > 0 && (
        <Box color="text-body-secondary" fontSize="body-s">
          {t.keptVersions(kept.join(', '))}
        </Box>
      )}
    </>
  );
}

/** The catalogue, with what cannot be deployed here and why. */
export function Products() {
  const { app } = useMessages();
  const { sizeCost } = useTexts(customerTexts);
  const t = useTexts(texts);
  const { data: products, isError, error, refetch, isPending } = useQuery(productsQuery(useApi()));
  const sizes = (product: ProductView) =>
    product.sizes.map(({ id, monthlyUsd }) => sizeCost(id, dollars(monthlyUsd, app.locale))).join(', ');
  return (
    <Table
      header={
        <Header variant="h2" description={t.productsText}>
          {t.products}
        </Header>
      }
      items={products ?? []}
      trackBy="id"
      loading={isPending}
      loadingText={app.loading}
      wrapLines
      empty={isError ? <Failed error={error} onRetry={refetch} /> : <Empty title={t.noProduct} />}
      columnDefinitions={[
        { id: 'name', header: t.product, cell: ({ name }) => name, isRowHeader: true },
        { id: 'kind', header: t.kind, cell: ({ runtime, tenancy }) => t.kinds[runtime][tenancy], minWidth: 180 },
        { id: 'versions', header: t.versions, cell: (product) => <Versions product={product} /> },
        { id: 'sizes', header: t.sizes, cell: sizes, minWidth: 220 },
        { id: 'parts', header: t.parts, cell: (product) => <ProductParts product={product} />, minWidth: 260 },
        { id: 'state', header: t.state, cell: (product) => <State product={product} />, minWidth: 200 },
      ]}
    />
  );
}
