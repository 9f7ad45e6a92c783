import type { ProductView } from '@console/core/contract/product';
import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';
import { readAll } from './read-all.ts';

/** All products, at the prices of `region`, or where AWS is cheapest. */
export const productsQuery = (api: Api, region?: string) =>
  queryOptions({
    queryKey: region === undefined ? ['products'] : ['products', region],
    queryFn: async ({ signal }) =>
      (await readAll<ProductView>(api, '/products', { limit: 100, signal, query: { region } })).items,
    staleTime: 60_000,
  });
