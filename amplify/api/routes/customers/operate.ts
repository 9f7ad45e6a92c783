import { requestCustomerOperation } from '@console/core/customers/change';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, changeHeaders, changeProblems, codeParameter, json } from '../../openapi/describe.ts';
import { operation } from '../../openapi/examples.ts';
import { operationAnswer } from '../../openapi/schemas.ts';
import { operationAccepted } from '../../requests/answers.ts';
import { carryOut } from '../../requests/carry-out.ts';

const described = {
  request: { headers: changeHeaders, params: codeParameter },
  responses: { 202: json(operationAnswer, 'Queued', { operation }), ...changeProblems },
};

const routes = {
  'customer.suspend': at('POST /customers/:code/suspend', 'Stop the application, keep its data'),
  'customer.resume': at('POST /customers/:code/resume', 'Start a suspended application again'),
  'customer.restart': at('POST /customers/:code/restart', 'Replace the running tasks by new ones'),
  'customer.redeploy': at('POST /customers/:code/redeploy', 'Deploy what the customer should have once more'),
};

/** The operations that are asked for without saying more than which. */
export function operateCustomer(api: Api, deps: ApiDeps) {
  for (const type of Object.keys(routes) as (keyof typeof routes)[]) {
    api.openapi(createRoute({ ...routes[type], ...described }), async (c) => {
      const { code } = c.req.valid('param');
      const answer = await carryOut(c, deps, (r) => requestCustomerOperation(deps, r, code, type), operationAccepted);
      return c.json(answer.body, answer.status);
    });
  }
}
