import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useApi } from '../../api/context.ts';
import { customerQuery } from '../../api/customers.ts';
import { ProblemError } from '../../api/problem-error.ts';
import { productsQuery } from '../../api/products.ts';
import { customerTexts } from '../../customers/texts.ts';
import { LoadError } from '../../elements/load-error.tsx';
import { Loading } from '../../elements/loading.tsx';
import { usePageTexts } from '../../frame/current-page.ts';
import { NotFound } from '../../frame/not-found.tsx';
import { usePageTitle } from '../../frame/page-title.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { texts } from './texts.ts';
import { UpdateForm } from './update-form.tsx';

export function CustomerUpdatePage() {
  const { missing } = useTexts(customerTexts);
  const t = useTexts(texts);
  const { title } = usePageTexts();
  const { code = '' } = useParams();
  const api = useApi();
  const customer = useQuery(customerQuery(api, code));
  const region = customer.data?.region;
  const products = useQuery({ ...productsQuery(api, region), enabled: region !== undefined });
  const name = customer.data?.name ?? code;
  usePageTitle(t.title(name), { crumb: title, parentCrumb: name });

  const error = customer.error ?? products.error;
  if (error instanceof ProblemError && error.status === 404) return <NotFound text={missing(code)} />;
  if (customer.data && products.data) {
    return <UpdateForm key={code} customer={customer.data} products={products.data} />;
  }
  const retry = () => {
    customer.refetch();
    products.refetch();
  };
  return error ? <LoadError error={error} onRetry={retry} /> : <Loading />;
}
