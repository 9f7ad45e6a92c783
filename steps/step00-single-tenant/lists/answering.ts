import { type HttpEvent, type LambdaHandler, type OpenHandler, tenantApi } from '@console/tenancy';
import type { Lists } from './model.ts';
import type { ListRoute } from './routes.ts';

/** A handler for routes, each of which gets the lists that its request can reach. Refusals are answers in JSON. */
export function answering(
  routes: Readonly<Record<string, ListRoute>>,
  listsFor: (event: HttpEvent) => Lists | Promise<Lists>,
): LambdaHandler {
  const open = Object.entries(routes).map(([key, route]): [string, OpenHandler] => [
    key,
    async (event) => route(event, await listsFor(event)),
  ]);
  // Who a request is from is `listsFor`'s to say: for the library all of these routes are open.
  return tenantApi({ routes: {}, open: Object.fromEntries(open) });
}
