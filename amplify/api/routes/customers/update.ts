import { updateCustomer as input } from '@console/core/contract/customer';
import { updateCustomer as service } from '@console/core/customers/change';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { demandBody } from '../../edge/body.ts';
import { at, changeHeaders, changeProblems, codeParameter, json, jsonBody } from '../../openapi/describe.ts';
import { customer, operation } from '../../openapi/examples.ts';
import { customerAlone, customerAndOperation } from '../../openapi/schemas.ts';
import { customerChanged } from '../../requests/answers.ts';
import { carryOut } from '../../requests/carry-out.ts';

const route = createRoute({
  ...at('PATCH /customers/:code', 'Change a customer'),
  middleware: demandBody,
  request: { headers: changeHeaders, params: codeParameter, body: jsonBody(input, { size: 'large' }) },
  responses: {
    200: json(customerAlone, 'Changed; no operation was needed', { customer }),
    202: json(customerAndOperation, 'Queued', { customer, operation }),
    ...changeProblems,
  },
});

export const updateCustomer = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { code } = c.req.valid('param');
    const answer = await carryOut(c, deps, (r) => service(deps, r, code, c.req.valid('json')), customerChanged);
    return answer.status === 202 ? c.json(answer.body, 202) : c.json(answer.body, 200);
  });
