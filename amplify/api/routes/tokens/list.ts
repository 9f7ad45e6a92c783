import { pageFrom } from '@console/adapters/memory/lists';
import { includesRole } from '@console/core/access/roles';
import type { ApiToken } from '@console/core/contract/api-token';
import { apiToken as example } from '@console/core/contract/examples';
import { pageOf } from '@console/core/contract/list';
import { tokenView } from '@console/core/tokens/view';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, json, problems } from '../../openapi/describe.ts';
import { apiToken } from '../../openapi/schemas.ts';
import { smallList, smallListQuery } from '../../requests/small-list.ts';

const byId = smallList<ApiToken>('tokens', (one) => one.id);

const route = createRoute({
  ...at('GET /tokens', "One's own tokens for automation; for an admin, everybody's"),
  request: { query: smallListQuery },
  responses: {
    200: json(pageOf(apiToken), 'Tokens, the newest first', { items: [example], nextCursor: null }),
    ...problems,
  },
});

export const listTokensRoute = (api: Api, { store }: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { email, role } = c.get('person');
    const seen = (await store.listTokens()).filter(({ owner }) => owner === email || includesRole(role, 'admin'));
    return c.json(pageFrom(byId, seen.map(tokenView), { ...c.req.valid('query'), newestFirst: true }), 200);
  });
