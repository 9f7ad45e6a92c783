import { pageFrom } from '@console/adapters/memory/lists';
import { region as example } from '@console/core/contract/examples';
import { pageOf } from '@console/core/contract/list';
import type { Region } from '@console/core/contract/region';
import { quotaContext } from '@console/core/quotas/context';
import { regionView } from '@console/core/regions/view';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, json, problems } from '../../openapi/describe.ts';
import { region } from '../../openapi/schemas.ts';
import { smallList, smallListQuery } from '../../requests/small-list.ts';

const byCode = smallList<Region>('regions', (one) => one.code);

const route = createRoute({
  ...at('GET /regions', 'The regions that customers can live in'),
  request: { query: smallListQuery },
  responses: { 200: json(pageOf(region), 'All regions', { items: [example], nextCursor: null }), ...problems },
});

export const listRegionsRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const [records, quotas] = await Promise.all([deps.store.listRegions(), quotaContext(deps)]);
    const regions = records.map((record) => regionView(record, quotas));
    return c.json(pageFrom(byCode, regions, c.req.valid('query')), 200);
  });
