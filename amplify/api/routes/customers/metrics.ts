import { customerMetrics } from '@console/core/contract/customer';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, codeParameter, json, problems } from '../../openapi/describe.ts';
import { applicationOf } from '../../requests/existing.ts';

const route = createRoute({
  ...at('GET /customers/:code/metrics', 'Tasks, requests, errors, latency, CPU and memory of the last hours'),
  request: { params: codeParameter },
  responses: {
    200: json(customerMetrics, 'One series of points per metric', {
      series: [{ id: 'runningTasks', unit: 'Count', points: [{ time: '2026-11-20T09:30:00.000Z', value: 1 }] }],
    }),
    ...problems,
  },
});

export const readCustomerMetricsRoute = (api: Api, { store, fleet }: ApiDeps) =>
  api.openapi(route, async (c) => {
    const target = await applicationOf(store, c.req.valid('param').code);
    return c.json(await fleet.metrics(target), 200);
  });
