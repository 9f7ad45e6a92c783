import { operation as example } from '@console/core/contract/examples';
import { pageOf, pageQuery } from '@console/core/contract/list';
import { operationQuery } from '@console/core/contract/operation';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, json, problems } from '../../openapi/describe.ts';
import { operation } from '../../openapi/schemas.ts';
import { viewOperations } from '../../views/views.ts';

const route = createRoute({
  ...at('GET /operations', 'Operations, newest first'),
  request: { query: pageQuery.extend(operationQuery.shape) },
  responses: {
    200: json(pageOf(operation), 'A page of operations', { items: [example], nextCursor: null }),
    ...problems,
  },
});

export const listOperationsRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { items, nextCursor } = await deps.store.listOperations(c.req.valid('query'));
    return c.json({ items: await viewOperations(deps, items), nextCursor }, 200);
  });
