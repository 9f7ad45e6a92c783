import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Api } from '../api.ts';
import type { ApiDeps } from '../deps.ts';
import { at, json } from '../openapi/describe.ts';
import { describeApi } from '../openapi/document.ts';

const route = createRoute({
  ...at('GET /openapi.json', 'OpenAPI 3.1 of this API'),
  responses: { 200: json(z.record(z.string(), z.unknown()), 'The description') },
});

export function openapiRoute(api: Api, { settings }: ApiDeps) {
  let document: Record<string, unknown> | undefined;
  api.openapi(route, (c) => {
    document ??= { ...describeApi(api, settings.version) };
    return c.json(document, 200);
  });
}
