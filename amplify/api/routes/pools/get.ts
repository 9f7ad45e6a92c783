import { pool as example } from '@console/core/contract/examples';
import { poolView } from '@console/core/pools/view';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, idParameter, json, problems } from '../../openapi/describe.ts';
import { pool } from '../../openapi/schemas.ts';
import { existingPool } from '../../requests/existing.ts';

const route = createRoute({
  ...at('GET /pools/:id', 'One pool'),
  request: { params: idParameter },
  responses: { 200: json(pool, 'The pool', example), ...problems },
});

export const getPoolRoute = (api: Api, { store }: ApiDeps) =>
  api.openapi(route, async (c) => c.json(poolView(await existingPool(store, c.req.valid('param').id)), 200));
