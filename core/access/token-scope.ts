import type { Permission, RouteKey } from './permissions.ts';

/** How the product of a request is found that a token for some products makes. */
export type ProductReach =
  /** The request is about no customer. */
  | 'none'
  /** The customer in the path, by code or by id. */
  | 'customer'
  | 'account'
  /** The customer or pool of the operation in the path. */
  | 'operation'
  /** `product` in the body. */
  | 'body'
  /** `product` in the query. */
  | 'query';

const reaches: Partial<Record<RouteKey, ProductReach>> = {
  'GET /me': 'none',
  'GET /products': 'none',
  'GET /regions': 'none',
  'POST /customers': 'body',
  'POST /accounts': 'body',
  'GET /customers': 'query',
  'GET /customers.csv': 'query',
};

/** Undefined: closed to tokens for some products. What is not known to be about one product is closed. */
export function productReach(route: RouteKey): ProductReach | undefined {
  const path = route.slice(route.indexOf(' ') + 1);
  if (/^\/customers\/:code(\/|$)/.test(path)) return 'customer';
  if (/^\/accounts\/:id(\/|$)/.test(path)) return 'account';
  if (/^\/operations\/:id(\/|$)/.test(path)) return 'operation';
  return reaches[route];
}

/** Whether a request leaves everything as it is, and shows nobody's password. */
export const isReading = (route: RouteKey, { action, body }: Permission): boolean =>
  route.startsWith('GET ') && action === undefined && body === undefined;

/** What only people do: with a token, somebody could give themselves other tokens or people, which outlive it. */
export const isForPeople = (route: RouteKey): boolean =>
  / \/tokens(\/|$)/.test(route) || (/ \/admins(\/|$)/.test(route) && !route.startsWith('GET '));
