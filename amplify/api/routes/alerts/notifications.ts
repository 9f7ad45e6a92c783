import { notification } from '@console/core/contract/alert';
import { notification as example } from '@console/core/contract/examples';
import { pageOf } from '@console/core/contract/list';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { limits } from '../../limits.ts';
import { at, json, problems } from '../../openapi/describe.ts';

const route = createRoute({
  ...at(
    'GET /alerts/notifications',
    'The last notifications to the people on call, where they are kept: on one machine',
  ),
  responses: {
    200: json(pageOf(notification), `At most ${limits.notifications}, newest first`, {
      items: [example],
      nextCursor: null,
    }),
    ...problems,
  },
});

export const listNotificationsRoute = (api: Api, { inbox }: ApiDeps) =>
  api.openapi(route, async (c) =>
    c.json({ items: (await inbox?.recent(limits.notifications)) ?? [], nextCursor: null }, 200),
  );
