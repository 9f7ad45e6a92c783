import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { searchTerm } from '../store/search.ts';
import { customers } from './customer.ts';

export interface CustomerFilter {
  q?: string | undefined;
  status?: string | undefined;
  region?: string | undefined;
  product?: string | undefined;
  pool?: string | undefined;
}

/** By code; in DynamoDB a filter drops what it has read already. */
export function customerQuery(table: string, { q, status, region, product, pool }: CustomerFilter): QueryCommandInput {
  const term = q === undefined ? '' : searchTerm(q);
  return customers.query
    .byCode({})
    .where((customer, { eq, contains }) =>
      [
        status !== undefined && eq(customer.status, status),
        region !== undefined && eq(customer.region, region),
        product !== undefined && eq(customer.product, product),
        pool !== undefined && eq(customer.pool, pool),
        term !== '' && contains(customer.search, term),
      ]
        .filter((condition) => condition !== false)
        .join(' AND '),
    )
    .params({ table, consistent: true });
}
