import { pageFrom } from '@console/adapters/memory/lists';
import { productView } from '@console/core/catalogue/product-view';
import { product as example } from '@console/core/contract/examples';
import { pageOf } from '@console/core/contract/list';
import type { ProductView } from '@console/core/contract/product';
import { regionCode } from '@console/core/contract/region';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../api.ts';
import type { ApiDeps } from '../deps.ts';
import { at, json, problems } from '../openapi/describe.ts';
import { product } from '../openapi/schemas.ts';
import { smallList, smallListQuery } from '../requests/small-list.ts';

const byId = smallList<ProductView>('products', (one) => one.id);

const route = createRoute({
  ...at('GET /products', 'The products that customers can get'),
  request: { query: smallListQuery.extend({ region: regionCode.optional().describe('Where prices are for') }) },
  responses: { 200: json(pageOf(product), 'All products', { items: [example], nextCursor: null }), ...problems },
});

export const listProductsRoute = (api: Api, { catalogue, settings }: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { region, ...page } = c.req.valid('query');
    const products = (await catalogue.list()).map((entry) => productView(entry, { place: settings.mode, region }));
    return c.json(pageFrom(byId, products, page), 200);
  });
