import { operation as example } from '@console/core/contract/examples';
import { existingOperation } from '@console/core/operations/retry-and-cancel';
import { usualTimes } from '@console/core/operations/usual-time';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, idParameter, json, problems } from '../../openapi/describe.ts';
import { operation } from '../../openapi/schemas.ts';
import { viewOperation } from '../../views/views.ts';

const route = createRoute({
  ...at('GET /operations/:id', 'One operation'),
  request: { params: idParameter },
  responses: { 200: json(operation, 'The operation', example), ...problems },
});

export const getOperationRoute = (api: Api, deps: ApiDeps) => {
  const usual = usualTimes(deps);
  return api.openapi(route, async (c) => {
    const record = await existingOperation(deps.store, c.req.valid('param').id);
    const [view, seconds] = await Promise.all([viewOperation(deps, record), usual(record)]);
    return c.json({ ...view, ...(seconds !== undefined && { usualSeconds: seconds }) }, 200);
  });
};
