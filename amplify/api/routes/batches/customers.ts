import { existingBatch } from '@console/core/batches/change-batch';
import { readMembers } from '@console/core/batches/view';
import { batchCustomer, batchCustomerQuery } from '@console/core/contract/batch';
import { pageOf, pageQuery } from '@console/core/contract/list';
import { ruleMessage } from '@console/core/contract/texts/fields';
import { createRoute, z } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, idParameter, json, problems } from '../../openapi/describe.ts';

const place = z
  .string()
  .regex(/^\d{1,5}$/, ruleMessage('foreign-cursor'))
  .optional();

const route = createRoute({
  ...at('GET /batches/:id/customers', 'The customers of a batch in the order of their turns, each with its operation'),
  request: { params: idParameter, query: pageQuery.extend({ cursor: place, ...batchCustomerQuery.shape }) },
  responses: {
    200: json(pageOf(batchCustomer), 'A page of customers', {
      items: [{ customer: 'acme', status: 'waiting' }],
      nextCursor: null,
    }),
    ...problems,
  },
});

export const listBatchCustomersRoute = (api: Api, { store }: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { cursor = '0', limit, status } = c.req.valid('query');
    const record = await existingBatch(store, c.req.valid('param').id);
    const { items, next } = await readMembers(store, record, { from: Number(cursor), limit, status });
    return c.json({ items, nextCursor: next === null ? null : String(next) }, 200);
  });
