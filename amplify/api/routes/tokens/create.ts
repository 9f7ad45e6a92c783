import { createTokenInput } from '@console/core/contract/api-token';
import { apiToken as example } from '@console/core/contract/examples';
import { createToken } from '@console/core/tokens/create-token';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import { demandRole } from '../../auth/authorise.ts';
import type { ApiDeps } from '../../deps.ts';
import { demandBody } from '../../edge/body.ts';
import { at, changeHeaders, changeProblems, json, jsonBody } from '../../openapi/describe.ts';
import { createdToken } from '../../openapi/schemas.ts';
import { runMutation } from '../../requests/run-mutation.ts';

const body = {
  name: 'Nightly report',
  role: 'operator',
  products: ['todo'],
  readOnly: true,
  expiresInDays: 90,
} as const;

const route = createRoute({
  ...at('POST /tokens', 'Create a token with which a program uses the API; only people who are signed in can'),
  middleware: demandBody,
  request: { headers: changeHeaders, body: jsonBody(createTokenInput, { ...body, products: [...body.products] }) },
  responses: { 201: json(createdToken, 'Created; the secret is given once', { token: example }), ...changeProblems },
});

export const createTokenRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const input = c.req.valid('json');
    const person = c.get('person');
    demandRole(input.role, person);
    let secret: string | undefined;
    const answer = await runMutation(
      c,
      deps,
      async (request) => {
        const created = await createToken(deps, { ...request, username: person.username }, input);
        secret = created.secret;
        return created;
      },
      // What is kept for a repeated request must not hold a secret.
      ({ token }) => ({ status: 201 as const, body: { token } }),
    );
    return c.json({ ...answer.body, ...(secret !== undefined && { secret }) }, 201);
  });
