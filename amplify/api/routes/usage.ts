import { usageQuery, usageView } from '@console/core/contract/usage';
import { readUsage } from '@console/core/usage/read-usage';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, codeParameter, json, problems } from '../../openapi/describe.ts';
import { existingCustomer } from '../../requests/existing.ts';

const counts = { requests: 12, computeMs: 340, readUnits: 6.5, writeUnits: 3, bytes: 20_480, events: 1 };

const route = createRoute({
  ...at('GET /customers/:code/usage', 'What a customer of a pool has used, by day'),
  request: { params: codeParameter, query: usageQuery },
  responses: {
    200: json(usageView, 'One item for each day, and the sum', {
      items: [{ day: '2026-11-20', ...counts }],
      total: counts,
    }),
    ...problems,
  },
});

export const readUsageRoute = (api: Api, { store, usage }: ApiDeps) =>
  api.openapi(route, async (c) => {
    const customer = await existingCustomer(store, c.req.valid('param').code);
    return c.json(await readUsage({ store, usage }, customer, c.req.valid('query')), 200);
  });
