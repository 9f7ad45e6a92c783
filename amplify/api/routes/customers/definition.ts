import { deployedDefinition as schema } from '@console/core/contract/deployed-definition';
import { deployedDefinition } from '@console/core/customers/deployed-definition';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, codeParameter, json, problems } from '../../openapi/describe.ts';
import { existingCustomer } from '../../requests/existing.ts';

const route = createRoute({
  ...at(
    'GET /customers/:code/definition',
    'What was deployed for a customer, and what the catalogue has changed since',
  ),
  request: { params: codeParameter },
  responses: {
    200: json(schema, 'What was deployed, and what the next update changes', {
      deployed: {
        version: '1.0',
        size: 'small',
        options: { language: 'en' },
        at: '2026-11-20T09:30:00.000Z',
        operationId: '01KAG7R5QZ8W3M2T9Y4X6V1B0C',
      },
      changes: [{ path: 'environment.LANGUAGE', before: 'en', after: '${option.language}' }],
    }),
    ...problems,
  },
});

export const readDefinitionRoute = (api: Api, { store, catalogue, settings }: ApiDeps) =>
  api.openapi(route, async (c) => {
    const customer = await existingCustomer(store, c.req.valid('param').code);
    return c.json(await deployedDefinition({ store, catalogue, place: settings.mode }, customer), 200);
  });
