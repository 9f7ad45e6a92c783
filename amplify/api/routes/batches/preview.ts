import { planBatch } from '@console/core/batches/plan';
import { previewView } from '@console/core/batches/view';
import { batchPreview, createBatchInput } from '@console/core/contract/batch';
import { batch, createBatchBody } from '@console/core/contract/examples';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { demandBody } from '../../edge/body.ts';
import { at, json, jsonBody, problems } from '../../openapi/describe.ts';
import { demandAction } from './demand-action.ts';

const { action, total, leftOut, leftOutTotal } = batch;

const route = createRoute({
  ...at('POST /batches/preview', 'How many customers a batch would act on, and who would be left out; changes nothing'),
  middleware: demandBody,
  request: { body: jsonBody(createBatchInput, createBatchBody) },
  responses: { 200: json(batchPreview, 'As of now', { action, total, leftOut, leftOutTotal }), ...problems },
});

export const previewBatchRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const input = c.req.valid('json');
    demandAction(c, deps, input.action);
    return c.json(previewView(await planBatch(deps, input)), 200);
  });
