import { customer as example } from '@console/core/contract/examples';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, codeParameter, json, problems } from '../../openapi/describe.ts';
import { customer } from '../../openapi/schemas.ts';
import { existingCustomer } from '../../requests/existing.ts';
import { loadCustomerView } from '../../views/customer.ts';

const route = createRoute({
  ...at('GET /customers/:code', 'One customer'),
  request: { params: codeParameter },
  responses: { 200: json(customer, 'The customer', example), ...problems },
});

export const getCustomerRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const record = await existingCustomer(deps.store, c.req.valid('param').code);
    const view = await loadCustomerView(deps);
    return c.json(view(record), 200);
  });
