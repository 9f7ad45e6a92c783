import { changeAccount } from '@console/core/accounts/change-account';
import { existingAccount } from '@console/core/accounts/find';
import { changeAccountInput } from '@console/core/contract/account';
import { account as example } from '@console/core/contract/examples';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { demandBody } from '../../edge/body.ts';
import { at, changeHeaders, changeProblems, idParameter, json, jsonBody } from '../../openapi/describe.ts';
import { account } from '../../openapi/schemas.ts';
import { runMutation } from '../../requests/run-mutation.ts';
import { accountAnswer, viewAccounts } from '../../views/account.ts';

const route = createRoute({
  ...at('PATCH /accounts/:id', 'Change what is known of an account'),
  middleware: demandBody,
  request: {
    headers: changeHeaders,
    params: idParameter,
    body: jsonBody(changeAccountInput, { addresses: example.addresses }),
  },
  responses: { 200: json(account, 'Changed', example), ...changeProblems },
});

export const changeAccountRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const input = c.req.valid('json');
    const before = await existingAccount(deps.store, id);
    const [shown] = await viewAccounts(deps, [before]);
    const pool = before.pool === null ? undefined : await deps.store.get('pool', { id: before.pool });
    const operation = await deps.store.get('operation', { id: before.lastOperationId });
    const { masterAccountName: parentName = shown?.masterAccountName } = input;
    const answer = await runMutation(
      c,
      deps,
      (r) => changeAccount(deps, r, id, input),
      ({ customer, operation: queued = operation }, views) => ({
        status: 200 as const,
        body: accountAnswer(views, customer, { pool, operation: queued, parentName: parentName ?? undefined }),
      }),
    );
    return c.json(answer.body, answer.status);
  });
