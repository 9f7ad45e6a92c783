import { pageOf } from '@console/core/contract/list';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, json, problems } from '../../openapi/describe.ts';
import { admin as example } from '../../openapi/examples.ts';
import { admin } from '../../openapi/schemas.ts';

const route = createRoute({
  ...at('GET /admins', 'Who may sign in to the console'),
  responses: {
    200: json(pageOf(admin), 'Everybody, by e-mail address', { items: [example], nextCursor: null }),
    ...problems,
  },
});

export const listAdmins = (api: Api, { directory }: ApiDeps) =>
  api.openapi(route, async (c) => c.json({ items: await directory.list(), nextCursor: null }, 200));
