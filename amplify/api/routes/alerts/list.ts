import { alertView } from '@console/core/alerts/view';
import { alertQuery } from '@console/core/contract/alert';
import { alert as example } from '@console/core/contract/examples';
import { pageOf, pageQuery } from '@console/core/contract/list';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, json, problems } from '../../openapi/describe.ts';
import { alert } from '../../openapi/schemas.ts';

const route = createRoute({
  ...at('GET /alerts', 'What went wrong, newest first'),
  request: { query: pageQuery.extend(alertQuery.shape) },
  responses: { 200: json(pageOf(alert), 'A page of alerts', { items: [example], nextCursor: null }), ...problems },
});

export const listAlertsRoute = (api: Api, { store }: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { items, nextCursor } = await store.listAlerts(c.req.valid('query'));
    return c.json({ items: items.map(alertView), nextCursor }, 200);
  });
