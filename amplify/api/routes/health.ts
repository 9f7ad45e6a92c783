import { serviceHealth } from '@console/core/contract/session';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../api.ts';
import type { ApiDeps } from '../deps.ts';
import { at, json } from '../openapi/describe.ts';

const route = createRoute({
  ...at('GET /health', 'Whether the API answers'),
  responses: { 200: json(serviceHealth, 'It does', { status: 'ok', mode: 'local', version: '0.1.0' }) },
});

export const healthRoute = (api: Api, { settings: { mode, version } }: ApiDeps) =>
  api.openapi(route, (c) => c.json({ status: 'ok' as const, mode, version }, 200));
