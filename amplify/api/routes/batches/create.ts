import { createBatch } from '@console/core/batches/create-batch';
import { createBatchInput } from '@console/core/contract/batch';
import { batch, createBatchBody } from '@console/core/contract/examples';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { demandBody } from '../../edge/body.ts';
import { at, changeHeaders, changeProblems, json, jsonBody } from '../../openapi/describe.ts';
import { batchAnswer } from '../../openapi/schemas.ts';
import { batchCreated } from '../../requests/answers.ts';
import { runMutation } from '../../requests/run-mutation.ts';
import { demandAction } from './demand-action.ts';

const route = createRoute({
  ...at('POST /batches', 'Act on many customers, one after the other'),
  middleware: demandBody,
  request: { headers: changeHeaders, body: jsonBody(createBatchInput, createBatchBody) },
  responses: { 202: json(batchAnswer, 'Accepted', { batch }), ...changeProblems },
});

export const createBatchRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const input = c.req.valid('json');
    demandAction(c, deps, input.action);
    const answer = await runMutation(c, deps, (r) => createBatch(deps, r, input), batchCreated);
    return c.json(answer.body, answer.status);
  });
