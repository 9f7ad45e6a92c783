import { csvRows, toCsv } from '@console/core/contract/csv';
import { customerFilter } from '@console/core/contract/customer-search';
import { tagTexts } from '@console/core/contract/tags';
import { hostOf } from '@console/core/customers/view';
import type { CustomerBrief } from '@console/core/ports/store';
import { createRoute, z } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, problems } from '../../openapi/describe.ts';

const plain = [
  'code',
  'name',
  'product',
  'version',
  'size',
  'region',
  'cloudType',
  'pool',
  'status',
  'health',
  'adminEmail',
  'createdAt',
  'createdBy',
  'updatedAt',
] as const satisfies (keyof CustomerBrief)[];

const rowsAtOnce = 500;

const route = createRoute({
  ...at('GET /customers.csv', 'All customers that fit, as comma-separated values, by code'),
  request: { query: customerFilter },
  responses: {
    200: { description: 'A row for each customer', content: { 'text/csv': { schema: z.string() } } },
    ...problems,
  },
});

export const customersCsvRoute = (api: Api, { store, settings }: ApiDeps) =>
  api.openapi(route, async (c) => {
    const [customers, pools] = await Promise.all([store.matchCustomers(c.req.valid('query')), store.listPools()]);
    const rowOf = (customer: CustomerBrief) => [
      ...plain.map((name) => customer[name]),
      tagTexts(customer.tags).join('; '),
      settings.applicationUrl(
        hostOf(
          customer,
          pools.find(({ id }) => id === customer.pool),
        ),
      ),
    ];
    return c.body(textStream(chunks(customers, rowOf)), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="customers.csv"',
    });
  });

function* chunks(customers: readonly CustomerBrief[], rowOf: (customer: CustomerBrief) => (string | null)[]) {
  yield toCsv({ headings: [...plain, 'tags', 'url'], rows: [] });
  for (let n = 0; n < customers.length; n += rowsAtOnce) yield csvRows(customers.slice(n, n + rowsAtOnce).map(rowOf));
}

/** Written as it is read: however many rows there are, a few are in memory. */
function textStream(parts: Iterator<string>): ReadableStream {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      const { value, done } = parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}
