import { logPage as example } from '@console/core/contract/examples';
import { logPage } from '@console/core/contract/operation';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, codeParameter, cursorQuery, json, problems } from '../../openapi/describe.ts';
import { applicationOf } from '../../requests/existing.ts';

const route = createRoute({
  ...at('GET /customers/:code/logs', 'What the application wrote: its last lines, or those after a cursor'),
  request: { params: codeParameter, query: cursorQuery },
  responses: { 200: json(logPage, 'Lines, oldest first', { ...example, done: false }), ...problems },
});

export const readCustomerLogsRoute = (api: Api, { store, fleet }: ApiDeps) =>
  api.openapi(route, async (c) => {
    const target = await applicationOf(store, c.req.valid('param').code);
    return c.json(await fleet.logs(target, c.req.valid('query').cursor), 200);
  });
