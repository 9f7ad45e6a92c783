import { customerQuery } from '@console/core/contract/customer-search';
import { customer as example } from '@console/core/contract/examples';
import { pageOf, pageQuery } from '@console/core/contract/list';
import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, json, problems } from '../../openapi/describe.ts';
import { customer } from '../../openapi/schemas.ts';
import { loadCustomerView } from '../../views/customer.ts';

const customerPage = pageOf(customer).extend({ total: z.int().describe('How many fit, on all pages') });

const route = createRoute({
  ...at('GET /customers', 'Customers: all, or those that fit'),
  request: { query: pageQuery.extend(customerQuery.shape) },
  responses: {
    200: json(customerPage, 'A page of customers', { items: [example], nextCursor: null, total: 1 }),
    ...problems,
  },
});

export const listCustomersRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const [page, view] = await Promise.all([deps.store.searchCustomers(c.req.valid('query')), loadCustomerView(deps)]);
    return c.json({ ...page, items: page.items.map((record) => view(record)) }, 200);
  });
