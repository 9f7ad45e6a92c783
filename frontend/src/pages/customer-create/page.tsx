import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { productsQuery } from '../../api/products.ts';
import { regionsQuery } from '../../api/regions.ts';
import { LoadError } from '../../elements/load-error.tsx';
import { Loading } from '../../elements/loading.tsx';
import { Guarded } from '../../frame/guarded.tsx';
import { Page } from '../../frame/page.tsx';
import { Paragraphs } from '../../help/paragraphs.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { CreateForm } from './create-form.tsx';

export function CreateCustomer() {
  const { customerForm, customers, help } = useMessages();
  const api = useApi();
  const regions = useQuery(regionsQuery(api));
  const products = useQuery(productsQuery(api));
  const failed = [regions, products].find(({ isError, data }) => isError && data === undefined);
  return (
    <Guarded needs="operator">
      <Page
        title={customerForm.createTitle}
        contentType="form"
        crumbs={[
          { text: customers.title, href: '/customers' },
          { text: customerForm.createTitle, href: '/create-customer' },
        ]}
        help={<Paragraphs texts={help.createCustomer} />}
      >
        {failed ? (
          <LoadError error={failed.error} onRetry={failed.refetch} />
        ) : regions.data && products.data ? (
          <CreateForm regions={regions.data} products={products.data} />
        ) : (
          <Loading />
        )}
      </Page>
    </Guarded>
  );
}
