import { customerSelection } from '@console/core/contract/customer-search';
import { account as example } from '@console/core/contract/examples';
import { pageOf, pageQuery } from '@console/core/contract/list';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, json, problems } from '../../openapi/describe.ts';
import { account } from '../../openapi/schemas.ts';
import { viewAccounts } from '../../views/account.ts';

const route = createRoute({
  ...at('GET /accounts', 'Accounts, by the code of their customer'),
  request: { query: pageQuery.extend(customerSelection.shape) },
  responses: {
    200: json(pageOf(account), 'A page of accounts', { items: [example], nextCursor: null }),
    ...problems,
  },
});

export const listAccountsRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { items, nextCursor } = await deps.store.listCustomers(c.req.valid('query'));
    return c.json({ items: await viewAccounts(deps, items), nextCursor }, 200);
  });
