import { existingAccount } from '@console/core/accounts/find';
import { deleteAccountInput } from '@console/core/contract/account';
import { account as example } from '@console/core/contract/examples';
import { requestOperation } from '@console/core/operations/request-operation';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, changeHeaders, changeProblems, idParameter, json, jsonBody } from '../../openapi/describe.ts';
import { account } from '../../openapi/schemas.ts';
import { runMutation } from '../../requests/run-mutation.ts';
import { accountAnswer, viewAccounts } from '../../views/account.ts';

const route = createRoute({
  ...at('DELETE /accounts/:id', 'Delete an account with all that belongs to it'),
  request: { headers: changeHeaders, params: idParameter, body: { ...jsonBody(deleteAccountInput), required: false } },
  responses: { 202: json(account, 'Queued', example), ...changeProblems },
});

export const deleteAccountRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const before = await existingAccount(deps.store, c.req.valid('param').id);
    const [shown] = await viewAccounts(deps, [before]);
    const pool = before.pool === null ? undefined : await deps.store.get('pool', { id: before.pool });
    const { finalSnapshot, confirm } = deleteAccountInput.parse(c.req.valid('json') ?? {});
    const confirmed = confirm === undefined || confirm === before.id ? before.code : confirm;
    const answer = await runMutation(
      c,
      deps,
      (r) => requestOperation(deps, r, 'customer.delete', before.code, { confirm: confirmed, finalSnapshot }),
      ({ operation }, views) => ({
        status: 202 as const,
        body: accountAnswer(
          views,
          { ...before, status: 'deleting', activeOperationId: operation.id, lastOperationId: operation.id },
          { pool, operation, parentName: shown?.masterAccountName ?? undefined },
        ),
      }),
    );
    return c.json(answer.body, answer.status);
  });
