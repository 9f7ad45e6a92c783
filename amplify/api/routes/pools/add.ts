import { addPoolBody, operation, pool } from '@console/core/contract/examples';
import { addPoolInput } from '@console/core/contract/pool';
import { addPool } from '@console/core/pools/add-pool';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { demandBody } from '../../edge/body.ts';
import { atOperation, changeHeaders, changeProblems, json, jsonBody } from '../../openapi/describe.ts';
import { poolAndOperation } from '../../openapi/schemas.ts';
import { poolAccepted } from '../../requests/answers.ts';
import { runMutation } from '../../requests/run-mutation.ts';

const route = createRoute({
  ...atOperation('pool.add'),
  middleware: demandBody,
  request: { headers: changeHeaders, body: jsonBody(addPoolInput, addPoolBody) },
  responses: { 202: json(poolAndOperation, 'Queued', { pool, operation }), ...changeProblems },
});

export const addPoolRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const answer = await runMutation(c, deps, (r) => addPool(deps, r, c.req.valid('json')), poolAccepted);
    return c.json(answer.body, answer.status);
  });
