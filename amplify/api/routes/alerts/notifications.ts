import { notification } from '@console/core/contract/alert';
import { notification as example } from '@console/core/contract/examples';
import { pageOf } from '@console/core/contract/list';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, json, problems } from '../../openapi/describe.ts';

const most = 100;

const route = createRoute({
  ...at('GET /alerts/notifications', 'What the people on call were told last, where that is kept: on one machine'),
  responses: {
    200: json(pageOf(notification), 'At most 100, newest first', { items: [example], nextCursor: null }),
    ...problems,
  },
});

export const listNotifications = (api: Api, { inbox }: ApiDeps) =>
  api.openapi(route, async (c) => c.json({ items: (await inbox?.recent(most)) ?? [], nextCursor: null }, 200));
