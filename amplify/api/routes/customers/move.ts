import { moveCustomerInput } from '@console/core/contract/customer';
import { operation } from '@console/core/contract/examples';
import { moveCustomer } from '@console/core/customers/move-customer';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { demandBody } from '../../edge/body.ts';
import { atOperation, changeHeaders, changeProblems, codeParameter, json, jsonBody } from '../../openapi/describe.ts';
import { operationAnswer } from '../../openapi/schemas.ts';
import { operationAccepted } from '../../requests/answers.ts';
import { runMutation } from '../../requests/run-mutation.ts';

const route = createRoute({
  ...atOperation('customer.move'),
  middleware: demandBody,
  request: {
    headers: changeHeaders,
    params: codeParameter,
    body: jsonBody(moveCustomerInput, { cloudType: 'private' }),
  },
  responses: { 202: json(operationAnswer, 'Queued', { operation }), ...changeProblems },
});

export const moveCustomerRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { code } = c.req.valid('param');
    const answer = await runMutation(
      c,
      deps,
      (r) => moveCustomer(deps, r, code, c.req.valid('json')),
      operationAccepted,
    );
    return c.json(answer.body, answer.status);
  });
