import { operation } from '@console/core/contract/examples';
import { retryOperation } from '@console/core/operations/retry-and-cancel';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, changeHeaders, changeProblems, idParameter, json } from '../../openapi/describe.ts';
import { operationAnswer } from '../../openapi/schemas.ts';
import { operationAccepted } from '../../requests/answers.ts';
import { runMutation } from '../../requests/run-mutation.ts';

const route = createRoute({
  ...at('POST /operations/:id/retry', 'Queue a failed or cancelled operation again'),
  request: { headers: changeHeaders, params: idParameter },
  responses: { 202: json(operationAnswer, 'Accepted', { operation }), ...changeProblems },
});

export const retryOperationRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const answer = await runMutation(c, deps, (r) => retryOperation(deps, r, id), operationAccepted);
    return c.json(answer.body, answer.status);
  });
