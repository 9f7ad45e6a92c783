import { createAccount } from '@console/core/accounts/create-account';
import { createAccountInput } from '@console/core/contract/account';
import { createAccountBody, account as example } from '@console/core/contract/examples';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { demandBody } from '../../edge/body.ts';
import { at, changeHeaders, changeProblems, json, jsonBody } from '../../openapi/describe.ts';
import { account } from '../../openapi/schemas.ts';
import { runMutation } from '../../requests/run-mutation.ts';
import { accountAnswer } from '../../views/account.ts';

const route = createRoute({
  ...at('POST /accounts', 'Create an account: a customer, as platforms ask for it that provision by API'),
  middleware: demandBody,
  request: { headers: changeHeaders, body: jsonBody(createAccountInput, createAccountBody) },
  responses: { 202: json(account, 'Queued', example), ...changeProblems },
});

export const createAccountRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const input = c.req.valid('json');
    const answer = await runMutation(
      c,
      deps,
      (r) => createAccount(deps, r, input),
      ({ customer, ...made }, views) => ({
        status: 202 as const,
        body: accountAnswer(views, customer, { ...made, parentName: input.masterAccountName }),
      }),
    );
    return c.json(answer.body, answer.status);
  });
