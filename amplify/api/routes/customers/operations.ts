import { operation as example } from '@console/core/contract/examples';
import { pageOf, pageQuery } from '@console/core/contract/list';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, codeParameter, json, problems } from '../../openapi/describe.ts';
import { operation } from '../../openapi/schemas.ts';
import { existingCustomer } from '../../requests/existing.ts';
import { viewOperations } from '../../views/views.ts';

const route = createRoute({
  ...at('GET /customers/:code/operations', 'What was done to a customer, newest first'),
  request: { params: codeParameter, query: pageQuery },
  responses: {
    200: json(pageOf(operation), 'A page of operations', { items: [example], nextCursor: null }),
    ...problems,
  },
});

export const listCustomerOperationsRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { code } = await existingCustomer(deps.store, c.req.valid('param').code);
    const { items, nextCursor } = await deps.store.listOperations({ ...c.req.valid('query'), customer: code });
    return c.json({ items: await viewOperations(deps, items), nextCursor }, 200);
  });
