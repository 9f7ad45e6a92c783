import { operation, pool } from '@console/core/contract/examples';
import { updatePoolInput } from '@console/core/contract/pool';
import { updatePool } from '@console/core/pools/update-pool';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { demandBody } from '../../edge/body.ts';
import { atOperation, changeHeaders, changeProblems, idParameter, json, jsonBody } from '../../openapi/describe.ts';
import { poolAndOperation } from '../../openapi/schemas.ts';
import { poolAccepted } from '../../requests/answers.ts';
import { runMutation } from '../../requests/run-mutation.ts';

const route = createRoute({
  ...atOperation('pool.update'),
  middleware: demandBody,
  request: { headers: changeHeaders, params: idParameter, body: jsonBody(updatePoolInput, { version: '1.1.0' }) },
  responses: { 202: json(poolAndOperation, 'Queued', { pool, operation }), ...changeProblems },
});

export const updatePoolRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const answer = await runMutation(c, deps, (r) => updatePool(deps, r, id, c.req.valid('json')), poolAccepted);
    return c.json(answer.body, answer.status);
  });
