import { logPage as example } from '@console/core/contract/examples';
import { logPage } from '@console/core/contract/operation';
import { existingOperation } from '@console/core/operations/retry-and-cancel';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, cursorQuery, idParameter, json, problems } from '../../openapi/describe.ts';
import { readOperationLog } from '../../views/operation-log.ts';

const route = createRoute({
  ...at('GET /operations/:id/log', 'What the jobs of an operation wrote, of all its attempts'),
  request: { params: idParameter, query: cursorQuery },
  responses: { 200: json(logPage, 'Lines, oldest first', example), ...problems },
});

export const readLogRoute = (api: Api, { store, jobs }: ApiDeps) =>
  api.openapi(route, async (c) => {
    const operation = await existingOperation(store, c.req.valid('param').id);
    return c.json(await readOperationLog(jobs, operation, c.req.valid('query').cursor), 200);
  });
