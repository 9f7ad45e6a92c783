import { type HttpEvent, type LambdaHandler, type OpenHandler, tenantApi } from '@console/tenancy';
import type { Lists } from './model.ts';
import type { ListRoute } from './routes.ts';

/**
 * A handler for routes, each of which gets the lists that its request can reach. Refusals are answers in JSON.
 * @param open routes that need no lists
 */
export function answering<S extends Lists>(
  routes: Readonly<Record<string, ListRoute<S>>>,
  listsFor: (event: HttpEvent) => S | Promise<S>,
  open: Readonly<Record<string, OpenHandler>> = {},
): LambdaHandler {
  const withLists = Object.entries(routes).map(([key, route]): [string, OpenHandler] => [
    key,
    async (event) => route(event, await listsFor(event)),
  ]);
  // Who a request is from is `listsFor`'s to say: for the library all of these routes are open.
  return tenantApi({ routes: {}, open: { ...open, ...Object.fromEntries(withLists) } });
}
