import { createCustomerInput } from '@console/core/contract/customer';
import { createCustomerBody, customer, operation } from '@console/core/contract/examples';
import { createCustomer } from '@console/core/customers/create-customer';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { demandBody } from '../../edge/body.ts';
import { atOperation, changeHeaders, changeProblems, json, jsonBody } from '../../openapi/describe.ts';
import { customerAndOperation } from '../../openapi/schemas.ts';
import { customerAccepted } from '../../requests/answers.ts';
import { runMutation } from '../../requests/run-mutation.ts';

const route = createRoute({
  ...atOperation('customer.create'),
  middleware: demandBody,
  request: { headers: changeHeaders, body: jsonBody(createCustomerInput, createCustomerBody) },
  responses: { 202: json(customerAndOperation, 'Queued', { customer, operation }), ...changeProblems },
});

export const createCustomerRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const answer = await runMutation(c, deps, (r) => createCustomer(deps, r, c.req.valid('json')), customerAccepted);
    return c.json(answer.body, answer.status);
  });
