import { existingBatch } from '@console/core/batches/change-batch';
import { batchView, readLeftOut } from '@console/core/batches/view';
import { batch as example } from '@console/core/contract/examples';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, idParameter, json, problems } from '../../openapi/describe.ts';
import { batch } from '../../openapi/schemas.ts';

const route = createRoute({
  ...at('GET /batches/:id', 'One batch'),
  request: { params: idParameter },
  responses: { 200: json(batch, 'The batch', example), ...problems },
});

export const getBatchRoute = (api: Api, { store }: ApiDeps) =>
  api.openapi(route, async (c) => {
    const record = await existingBatch(store, c.req.valid('param').id);
    return c.json(batchView(record, await readLeftOut(store, record)), 200);
  });
