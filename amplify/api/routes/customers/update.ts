import { updateCustomerInput } from '@console/core/contract/customer';
import { customer, operation } from '@console/core/contract/examples';
import { updateCustomer } from '@console/core/customers/update-customer';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { demandBody } from '../../edge/body.ts';
import { atOperation, changeHeaders, changeProblems, codeParameter, json, jsonBody } from '../../openapi/describe.ts';
import { customerAlone, customerAndOperation } from '../../openapi/schemas.ts';
import { customerChanged } from '../../requests/answers.ts';
import { runMutation } from '../../requests/run-mutation.ts';

const route = createRoute({
  ...atOperation('customer.update'),
  middleware: demandBody,
  request: { headers: changeHeaders, params: codeParameter, body: jsonBody(updateCustomerInput, { size: 'large' }) },
  responses: {
    200: json(customerAlone, 'Changed; no operation was needed', { customer }),
    202: json(customerAndOperation, 'Queued', { customer, operation }),
    ...changeProblems,
  },
});

export const updateCustomerRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { code } = c.req.valid('param');
    const answer = await runMutation(
      c,
      deps,
      (r) => updateCustomer(deps, r, code, c.req.valid('json')),
      customerChanged,
    );
    return answer.status === 202 ? c.json(answer.body, 202) : c.json(answer.body, 200);
  });
