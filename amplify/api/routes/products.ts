import { pageOf } from '@console/core/contract/list';
import { regionCode } from '@console/core/contract/region';
import { productView } from '@console/core/products/view';
import { createRoute, z } from '@hono/zod-openapi';
import type { Api } from '../api.ts';
import type { ApiDeps } from '../deps.ts';
import { at, json, problems } from '../openapi/describe.ts';
import { product as example } from '../openapi/examples.ts';
import { product } from '../openapi/schemas.ts';

const route = createRoute({
  ...at('GET /products', 'The products that customers can get'),
  request: { query: z.object({ region: regionCode.optional().describe('Where prices are for') }) },
  responses: { 200: json(pageOf(product), 'All products', { items: [example], nextCursor: null }), ...problems },
});

export const listProducts = (api: Api, { catalogue }: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { region } = c.req.valid('query');
    const entries = await catalogue.list();
    return c.json({ items: entries.map((entry) => productView(entry, region)), nextCursor: null }, 200);
  });
