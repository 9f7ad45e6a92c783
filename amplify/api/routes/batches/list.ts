import { batchSummaryView } from '@console/core/batches/view';
import { batch } from '@console/core/contract/examples';
import { pageOf, pageQuery } from '@console/core/contract/list';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, json, problems } from '../../openapi/describe.ts';
import { batchSummary } from '../../openapi/schemas.ts';

const { leftOut, ...example } = batch;

const route = createRoute({
  ...at('GET /batches', 'Batches, newest first, without the customers left out'),
  request: { query: pageQuery },
  responses: {
    200: json(pageOf(batchSummary), 'A page of batches', { items: [example], nextCursor: null }),
    ...problems,
  },
});

export const listBatchesRoute = (api: Api, { store }: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { items, nextCursor } = await store.listBatches(c.req.valid('query'));
    return c.json({ items: items.map(batchSummaryView), nextCursor }, 200);
  });
