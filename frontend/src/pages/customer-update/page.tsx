import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useApi } from '../../api/context.ts';
import { customerQuery } from '../../api/customers.ts';
import { ProblemError } from '../../api/problem-error.ts';
import { productsQuery } from '../../api/products.ts';
import { LoadError } from '../../elements/load-error.tsx';
import { Loading } from '../../elements/loading.tsx';
import { Guarded } from '../../frame/guarded.tsx';
import { NotFound } from '../../frame/not-found.tsx';
import { Page } from '../../frame/page.tsx';
import { Paragraphs } from '../../help/paragraphs.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { UpdateForm } from './update-form.tsx';

export function UpdateCustomer() {
  const { customer: texts, customerForm, customers, help } = useMessages();
  const { code = '' } = useParams();
  const api = useApi();
  const customer = useQuery(customerQuery(api, code));
  const region = customer.data?.region;
  const products = useQuery({ ...productsQuery(api, region), enabled: region !== undefined });
  const error = customer.error ?? products.error;
  if (error instanceof ProblemError && error.status === 404) return <NotFound text={texts.missing(code)} />;

  const name = customer.data?.name ?? code;
  const title = customerForm.updateTitle(name);
  const retry = () => {
    customer.refetch();
    products.refetch();
  };
  return (
    <Guarded needs="operator">
      <Page
        title={title}
        contentType="form"
        crumbs={[
          { text: customers.title, href: '/customers' },
          { text: name, href: `/customers/${code}` },
          { text: customerForm.submitUpdate, href: `/customers/${code}/update` },
        ]}
        help={<Paragraphs texts={help.createCustomer} />}
      >
        {customer.data && products.data ? (
          <UpdateForm key={code} customer={customer.data} products={products.data} />
        ) : error ? (
          <LoadError error={error} onRetry={retry} />
        ) : (
          <Loading />
        )}
      </Page>
    </Guarded>
  );
}
