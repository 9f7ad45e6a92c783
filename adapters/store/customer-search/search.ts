import type { CustomerQuery, CustomerSort } from '@console/core/contract/customer-search';
import { field } from '@console/core/contract/texts/fields';
import { fieldError, invalid } from '@console/core/errors';
import type { CustomerBrief, PageRequest } from '@console/core/ports/store';
import { matcherOf } from './match.ts';
import { orderOf } from './order.ts';

export interface FoundCustomers {
  page: CustomerBrief[];
  nextCursor: string | null;
  total: number;
}

/** In the order of `sort`. */
export function sorted(customers: readonly CustomerBrief[], sort: CustomerSort | undefined): CustomerBrief[] {
  const order = orderOf(sort);
  return customers
    .map((customer) => ({ customer, place: order.placeOf(customer) }))
    .sort((one, other) => order.compare(one.place, other.place))
    .map(({ customer }) => customer);
}

/** A page of the customers that fit, and how many do. @throws DomainError validation */
export function searchBriefs(
  customers: readonly CustomerBrief[],
  { limit, cursor, offset, sort, ...filter }: PageRequest & CustomerQuery,
): FoundCustomers {
  if (cursor !== undefined && offset !== undefined) throw invalid([fieldError('offset', field('not-with-cursor'))]);
  const order = orderOf(sort);
  const after = order.decode(cursor);
  const matches = sorted(customers.filter(matcherOf(filter)), sort);
  const next = after ? matches.findIndex((one) => order.compare(order.placeOf(one), after) > 0) : (offset ?? 0);
  const first = next < 0 ? matches.length : next;
  const page = matches.slice(first, first + limit);
  const last = page.at(-1);
  return {
    page,
    nextCursor: last && first + limit < matches.length ? order.encode(order.placeOf(last)) : null,
    total: matches.length,
  };
}
