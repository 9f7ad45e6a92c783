import { pool as example } from '@console/core/contract/examples';
import { poolView } from '@console/core/pools/view';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, idParameter, json, problems } from '../../openapi/describe.ts';
import { pool } from '../../openapi/schemas.ts';
import { existingPool } from '../../requests/existing.ts';
import { loadPrices } from '../../views/prices.ts';

const route = createRoute({
  ...at('GET /pools/:id', 'One pool'),
  request: { params: idParameter },
  responses: { 200: json(pool, 'The pool', example), ...problems },
});

export const getPoolRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const [record, prices] = await Promise.all([existingPool(deps.store, c.req.valid('param').id), loadPrices(deps)]);
    return c.json(poolView(record, { monthlyUsd: prices.pool(record) }), 200);
  });
