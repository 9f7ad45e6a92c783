import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { ProductView } from '@console/core/contract/product';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { productsQuery } from '../../api/products.ts';
import { Quote } from '../../elements/quote.tsx';
import { dollars } from '../../format/money.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Empty, Failed } from '../../tables/states.tsx';

function State({ product }: { product: ProductView }) {
  const { settings } = useMessages();
  if (product.unavailable)
    return (
      <StatusIndicator type="warning">
        <Quote>{product.unavailable}</Quote>
      </StatusIndicator>
    );
  return <StatusIndicator type="success">{settings.ready}</StatusIndicator>;
}

/** The catalogue, with what cannot be deployed here and why. */
export function Products() {
  const { app, customerForm, settings } = useMessages();
  const { data: products, isError, error, refetch, isPending } = useQuery(productsQuery(useApi()));
  const sizes = (product: ProductView) =>
    product.sizes.map(({ id, monthlyUsd }) => customerForm.sizeChange(id, dollars(monthlyUsd, app.locale))).join(', ');
  return (
    <Table
      header={
        <Header variant="h2" description={settings.productsText}>
          {settings.products}
        </Header>
      }
      items={products ?? []}
      trackBy="id"
      loading={isPending}
      loadingText={app.loading}
      wrapLines
      empty={isError ? <Failed error={error} onRetry={refetch} /> : <Empty title={customerForm.noProduct} />}
      columnDefinitions={[
        { id: 'name', header: settings.product, cell: ({ name }) => name, isRowHeader: true },
        { id: 'versions', header: settings.versions, cell: ({ versions }) => versions.join(', ') },
        { id: 'sizes', header: settings.sizes, cell: sizes, minWidth: 220 },
        { id: 'state', header: settings.state, cell: (product) => <State product={product} />, minWidth: 200 },
      ]}
    />
  );
}
