import type { ProductView } from '@console/core/contract/product';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/context.ts';
import { poolsQuery } from '../api/pools.ts';

/** Under which label a customer of a pool would have its address; undefined without a pool, or as long as it is not known. */
export function usePoolHost(product: ProductView | undefined, region: string | undefined): string | undefined {
  const api = useApi();
  const isPooled = product?.tenancy === 'pool';
  const { data: pools } = useQuery({ ...poolsQuery(api), enabled: isPooled });
  if (!isPooled || !region || !pools) return undefined;
  const ofProduct = pools.filter((pool) => pool.product === product.id);
  const here = ofProduct.find((pool) => pool.region === region);
  if (here) return here.host;
  return ofProduct.length === 0 ? product.id : `${product.id}-${region}`;
}
