import { poolRouting, tenantRouting } from '@console/core/contract/routing';
import { routingOfCustomer, routingOfPool } from '@console/core/customers/routing';
import { conflict } from '@console/core/errors';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, codeParameter, idParameter, json, problems } from '../../openapi/describe.ts';
import { existingCustomer, existingPool } from '../../requests/existing.ts';

const ofPool = createRoute({
  ...at('GET /pools/:id/routing', 'Where the data of each tenant of a pool goes, and why'),
  request: { params: idParameter },
  responses: { 200: json(poolRouting, 'All tenants; `disagreements` counts those to look at'), ...problems },
});

const ofCustomer = createRoute({
  ...at('GET /customers/:code/routing', 'Where the data of a customer of a pool goes, and why'),
  request: { params: codeParameter },
  responses: { 200: json(tenantRouting, 'Its routing'), ...problems },
});

export function readRoutingRoutes(api: Api, deps: ApiDeps): void {
  api.openapi(ofPool, async (c) => {
    const pool = await existingPool(deps.store, c.req.valid('param').id);
    return c.json(await routingOfPool(deps, pool), 200);
  });
  api.openapi(ofCustomer, async (c) => {
    const customer = await existingCustomer(deps.store, c.req.valid('param').code);
    if (customer.pool === null) throw conflict('not-in-pool', { customer: customer.code });
    const pool = await existingPool(deps.store, customer.pool);
    return c.json(await routingOfCustomer(deps, pool, customer), 200);
  });
}
