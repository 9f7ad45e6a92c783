import { tagCustomersInput, taggedCustomers } from '@console/core/contract/customer-tags';
import { tagCustomers } from '@console/core/customers/tag-customers';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { demandBody } from '../../edge/body.ts';
import { at, changeHeaders, changeProblems, json, jsonBody } from '../../openapi/describe.ts';
import { runMutation } from '../../requests/run-mutation.ts';

const route = createRoute({
  ...at('POST /customer-tags', 'Add tags to many customers, or take them away'),
  middleware: demandBody,
  request: {
    headers: changeHeaders,
    body: jsonBody(tagCustomersInput, { customers: ['acme', 'zeta'], add: { ring: 'early' }, remove: ['trial'] }),
  },
  responses: {
    200: json(taggedCustomers, 'Changed; no operation is needed', {
      changed: 2,
      unchanged: 0,
      remaining: 0,
      leftOut: [],
    }),
    ...changeProblems,
  },
});

export const tagCustomersRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const answer = await runMutation(
      c,
      deps,
      (request) => tagCustomers(deps, request, c.req.valid('json')),
      (body) => ({ status: 200 as const, body }),
    );
    return c.json(answer.body, answer.status);
  });
