import { deleteCustomer as input } from '@console/core/contract/customer';
import { deleteCustomer as service } from '@console/core/customers/change';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { demandBody } from '../../edge/body.ts';
import { at, changeHeaders, changeProblems, codeParameter, json, jsonBody } from '../../openapi/describe.ts';
import { operation } from '../../openapi/examples.ts';
import { operationAnswer } from '../../openapi/schemas.ts';
import { operationAccepted } from '../../requests/answers.ts';
import { carryOut } from '../../requests/carry-out.ts';

const route = createRoute({
  ...at('DELETE /customers/:code', 'Delete a customer and its application'),
  middleware: demandBody,
  request: { headers: changeHeaders, params: codeParameter, body: jsonBody(input, { confirm: 'acme' }) },
  responses: { 202: json(operationAnswer, 'Queued', { operation }), ...changeProblems },
});

export const deleteCustomer = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { code } = c.req.valid('param');
    const answer = await carryOut(c, deps, (r) => service(deps, r, code, c.req.valid('json')), operationAccepted);
    return c.json(answer.body, answer.status);
  });
