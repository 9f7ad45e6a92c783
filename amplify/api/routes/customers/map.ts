import { customerMap } from '@console/core/contract/customer-map';
import { mapCustomers } from '@console/core/summary/customer-map';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, json, problems } from '../../openapi/describe.ts';
import { recent } from '../../views/recent.ts';

const example = {
  total: 1,
  items: [{ code: 'acme', name: 'Acme Ltd', region: 'eu-central-1', state: 'healthy' as const }],
  groups: [],
};

const route = createRoute({
  ...at('GET /customer-map', 'The state of every customer at a glance'),
  responses: { 200: json(customerMap, 'Customers, or groups of them where there are many', example), ...problems },
});

export function mapCustomersRoute(api: Api, { store, clock }: ApiDeps) {
  const read = recent(async () => mapCustomers(await store.matchCustomers({})), clock);
  api.openapi(route, async (c) => c.json(await read(), 200));
}
