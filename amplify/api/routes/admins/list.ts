import { pageFrom } from '@console/adapters/memory/lists';
import type { Admin } from '@console/core/contract/admin';
import { admin as example } from '@console/core/contract/examples';
import { pageOf } from '@console/core/contract/list';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, json, problems } from '../../openapi/describe.ts';
import { admin } from '../../openapi/schemas.ts';
import { smallList, smallListQuery } from '../../requests/small-list.ts';

const byEmail = smallList<Admin>('admins', (one) => one.email);

const route = createRoute({
  ...at('GET /admins', 'Who may sign in to the console'),
  request: { query: smallListQuery },
  responses: {
    200: json(pageOf(admin), 'Everybody, by e-mail address', { items: [example], nextCursor: null }),
    ...problems,
  },
});

export const listAdminsRoute = (api: Api, { directory }: ApiDeps) =>
  api.openapi(route, async (c) => c.json(pageFrom(byEmail, await directory.list(), c.req.valid('query')), 200));
