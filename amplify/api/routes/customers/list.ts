import { customerQuery } from '@console/core/contract/customer';
import { customer as example } from '@console/core/contract/examples';
import { pageOf, pageQuery } from '@console/core/contract/list';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, json, problems } from '../../openapi/describe.ts';
import { customer } from '../../openapi/schemas.ts';
import { loadCustomerView } from '../../views/customer.ts';

const route = createRoute({
  ...at('GET /customers', 'Customers, by code'),
  request: { query: pageQuery.extend(customerQuery.shape) },
  responses: {
    200: json(pageOf(customer), 'A page of customers', { items: [example], nextCursor: null }),
    ...problems,
  },
});

export const listCustomersRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const [page, view] = await Promise.all([deps.store.listCustomers(c.req.valid('query')), loadCustomerView(deps)]);
    return c.json({ items: page.items.map((record) => view(record)), nextCursor: page.nextCursor }, 200);
  });
