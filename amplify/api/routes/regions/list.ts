import { pageOf } from '@console/core/contract/list';
import { regionView } from '@console/core/regions/view';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, json, problems } from '../../openapi/describe.ts';
import { region as example } from '../../openapi/examples.ts';
import { region } from '../../openapi/schemas.ts';

const route = createRoute({
  ...at('GET /regions', 'The regions that customers can live in'),
  responses: { 200: json(pageOf(region), 'All regions', { items: [example], nextCursor: null }), ...problems },
});

export const listRegions = (api: Api, { store, databaseQuota }: ApiDeps) =>
  api.openapi(route, async (c) => {
    const regions = await store.listRegions();
    return c.json({ items: regions.map((record) => regionView(record, databaseQuota)), nextCursor: null }, 200);
  });
