import { existingAccount } from '@console/core/accounts/find';
import { accountStatus } from '@console/core/contract/account';
import { account as example } from '@console/core/contract/examples';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, idParameter, json, problems } from '../../openapi/describe.ts';
import { account } from '../../openapi/schemas.ts';
import { viewAccounts } from '../../views/account.ts';

const route = createRoute({
  ...at('GET /accounts/:id', 'One account'),
  request: { params: idParameter },
  responses: { 200: json(account, 'The account', example), ...problems },
});

const statusRoute = createRoute({
  ...at('GET /accounts/:id/status', 'How far an account is'),
  request: { params: idParameter },
  responses: { 200: json(accountStatus, 'Its status'), ...problems },
});

const viewed = async (deps: ApiDeps, id: string) => {
  const [shown] = await viewAccounts(deps, [await existingAccount(deps.store, id)]);
  return account.parse(shown);
};

export function getAccountRoutes(api: Api, deps: ApiDeps): void {
  api.openapi(route, async (c) => c.json(await viewed(deps, c.req.valid('param').id), 200));
  api.openapi(statusRoute, async (c) => c.json(accountStatus.parse(await viewed(deps, c.req.valid('param').id)), 200));
}
