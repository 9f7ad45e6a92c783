import { createCustomer as input } from '@console/core/contract/customer';
import { createCustomer as service } from '@console/core/customers/create';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { demandBody } from '../../edge/body.ts';
import { at, changeHeaders, changeProblems, json, jsonBody } from '../../openapi/describe.ts';
import { customer, createCustomer as example, operation } from '../../openapi/examples.ts';
import { customerAndOperation } from '../../openapi/schemas.ts';
import { customerAccepted } from '../../requests/answers.ts';
import { carryOut } from '../../requests/carry-out.ts';

const route = createRoute({
  ...at('POST /customers', 'Create a customer with an application of its own'),
  middleware: demandBody,
  request: { headers: changeHeaders, body: jsonBody(input, example) },
  responses: { 202: json(customerAndOperation, 'Queued', { customer, operation }), ...changeProblems },
});

export const createCustomer = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const answer = await carryOut(c, deps, (r) => service(deps, r, c.req.valid('json')), customerAccepted);
    return c.json(answer.body, answer.status);
  });
