import { customerCounts, customerFilter } from '@console/core/contract/customer-search';
import { countCustomers } from '@console/core/customers/count-customers';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, json, problems } from '../../openapi/describe.ts';

const example = {
  total: 3,
  fields: {
    status: [{ value: 'online', count: 3 }],
    health: [{ value: 'healthy', count: 3 }],
    product: [{ value: 'todo', count: 3 }],
    version: [
      { value: '1.1.0', count: 2 },
      { value: '1.0.0', count: 1 },
    ],
    size: [{ value: 'small', count: 3 }],
    region: [{ value: 'eu-central-1', count: 3 }],
    cloudType: [{ value: 'private', count: 3 }],
  },
  tags: [{ key: 'ring', value: 'early', count: 1 }],
};

const route = createRoute({
  ...at('GET /customer-counts', 'How many customers there are of each version, status, tag and so on'),
  request: { query: customerFilter },
  responses: { 200: json(customerCounts, 'Counts, the largest first', example), ...problems },
});

export const countCustomersRoute = (api: Api, { store }: ApiDeps) =>
  api.openapi(route, async (c) => c.json(countCustomers(await store.matchCustomers(c.req.valid('query'))), 200));
