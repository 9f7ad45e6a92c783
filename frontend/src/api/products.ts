import type { ProductView } from '@console/core/contract/product';
import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';
import { readAll } from './read-all.ts';

export const productsQuery = (api: Api) =>
  queryOptions({
    queryKey: ['products'],
    queryFn: async ({ signal }) => (await readAll<ProductView>(api, '/products', { limit: 100, signal })).items,
    staleTime: 60_000,
  });
