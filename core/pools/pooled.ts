import type { Product } from '../products/model.ts';

/** Whether the customers of the product share one deployment of it in a region. */
export const isPooled = (product: Product): boolean => 'tenancy' in product && product.tenancy === 'pool';
