import { pageFrom } from '@console/adapters/memory/lists';
import { pool as example } from '@console/core/contract/examples';
import { pageOf } from '@console/core/contract/list';
import { type Pool, poolQuery } from '@console/core/contract/pool';
import { poolView } from '@console/core/pools/view';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, json, problems } from '../../openapi/describe.ts';
import { pool } from '../../openapi/schemas.ts';
import { smallList, smallListQuery } from '../../requests/small-list.ts';
import { loadPrices } from '../../views/prices.ts';

const byId = smallList<Pool>('pools', (one) => one.id);

const route = createRoute({
  ...at('GET /pools', 'The deployments that customers of a product share in a region'),
  request: { query: smallListQuery.extend(poolQuery.shape) },
  responses: { 200: json(pageOf(pool), 'All pools', { items: [example], nextCursor: null }), ...problems },
});

export const listPoolsRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { product, region, ...page } = c.req.valid('query');
    const [records, prices] = await Promise.all([deps.store.listPools(), loadPrices(deps)]);
    const matching = records.filter(
      (one) => (product === undefined || one.product === product) && (region === undefined || one.region === region),
    );
    const items = matching.map((record) => poolView(record, { monthlyUsd: prices.pool(record) }));
    return c.json(pageFrom(byId, items, page), 200);
  });
