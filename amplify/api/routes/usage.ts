import { existingAccount } from '@console/core/accounts/find';
import { toCsv } from '@console/core/contract/csv';
import { type UsageView, usageQuery, usageTable, usageView } from '@console/core/contract/usage';
import type { CustomerRecord } from '@console/core/records/customer';
import { readUsage } from '@console/core/usage/read-usage';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { Api } from '../api.ts';
import type { ApiDeps } from '../deps.ts';
import { at, codeParameter, idParameter, json, problems } from '../openapi/describe.ts';
import { existingCustomer } from '../requests/existing.ts';

const counts = { requests: 12, computeMs: 340, readUnits: 6.5, writeUnits: 3, bytes: 20_480, events: 1 };
const answer = json(usageView, 'One item for each day, and the sum; as CSV, the days without the sum', {
  items: [{ day: '2026-11-20', ...counts }],
  total: counts,
});
const responses = {
  200: { ...answer, content: { ...answer.content, 'text/csv': { schema: z.string() } } },
  ...problems,
};

const ofCustomer = createRoute({
  ...at('GET /customers/:code/usage', 'What a customer of a pool has used, by day'),
  request: { params: codeParameter, query: usageQuery },
  responses,
});

const ofAccount = createRoute({
  ...at('GET /accounts/:id/usage', 'What an account has used, by day'),
  request: { params: idParameter, query: usageQuery },
  responses,
});

const types = ['application/json', 'text/csv'];

/** Also `Accept: text/csv` asks for CSV. */
const wantsCsv = (c: Context, format: 'json' | 'csv' | undefined): boolean =>
  format === undefined
    ? accepts(c, { header: 'Accept', supports: types, default: 'application/json' }) === 'text/csv'
    : format === 'csv';

const csv = (code: string, view: UsageView) =>
  new Response(toCsv(usageTable(view)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${code}-usage.csv"`,
    },
  });

export function readUsageRoutes(api: Api, { store, usage }: ApiDeps): void {
  const read = (customer: CustomerRecord, query: z.infer<typeof usageQuery>) =>
    readUsage({ store, usage }, customer, query);
  api.openapi(ofCustomer, async (c) => {
    const query = c.req.valid('query');
    const customer = await existingCustomer(store, c.req.valid('param').code);
    const view = await read(customer, query);
    return wantsCsv(c, query.format) ? csv(customer.code, view) : c.json(view, 200);
  });
  api.openapi(ofAccount, async (c) => {
    const query = c.req.valid('query');
    const customer = await existingAccount(store, c.req.valid('param').id);
    const view = await read(customer, query);
    return wantsCsv(c, query.format) ? csv(customer.code, view) : c.json(view, 200);
  });
}
