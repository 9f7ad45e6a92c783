import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { productsQuery } from '../../api/products.ts';
import { regionsQuery } from '../../api/regions.ts';
import { LoadError } from '../../elements/load-error.tsx';
import { Loading } from '../../elements/loading.tsx';
import { CreateForm } from './create-form.tsx';

export function CustomerCreatePage() {
  const api = useApi();
  const regions = useQuery(regionsQuery(api));
  const products = useQuery(productsQuery(api));
  const failed = [regions, products].find(({ isError, data }) => isError && data === undefined);
  if (failed) return <LoadError error={failed.error} onRetry={failed.refetch} />;
  if (!regions.data || !products.data) return <Loading />;
  return <CreateForm regions={regions.data} products={products.data} />;
}
