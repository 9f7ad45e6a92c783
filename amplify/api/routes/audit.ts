import { auditQuery } from '@console/core/contract/audit';
import { auditEntry as example } from '@console/core/contract/examples';
import { pageOf, pageQuery } from '@console/core/contract/list';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../api.ts';
import type { ApiDeps } from '../deps.ts';
import { at, json, problems } from '../openapi/describe.ts';
import { auditEntry } from '../openapi/schemas.ts';

const route = createRoute({
  ...at('GET /audit', 'Who did what to which customer or region, newest first'),
  request: { query: pageQuery.extend(auditQuery.shape) },
  responses: {
    200: json(pageOf(auditEntry), 'A page of entries', { items: [example], nextCursor: null }),
    ...problems,
  },
});

export const listAuditRoute = (api: Api, { store }: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { items, nextCursor } = await store.listAudit(c.req.valid('query'));
    return c.json({ items: items.map(({ rev: _, ...entry }) => entry), nextCursor }, 200);
  });
