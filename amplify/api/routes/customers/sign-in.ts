import { firstSignIn } from '@console/core/contract/sign-in';
import { readFirstSignIn } from '@console/core/customers/first-sign-in';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { sourceIp } from '../../edge/source-ip.ts';
import { at, changeProblems, codeParameter, json } from '../../openapi/describe.ts';

const route = createRoute({
  ...at('GET /customers/:code/sign-in', 'The first sign-in that was created for a customer; each call is audited'),
  request: { params: codeParameter },
  responses: {
    200: json(firstSignIn, 'Address, user and password', {
      url: 'http://acme.localhost:8080/',
      user: 'operator@example.com',
      password: 'Zb3xQm9kLw2tHs7v',
    }),
    ...changeProblems,
  },
});

export const readSignInRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { code } = c.req.valid('param');
    const request = { actor: c.get('person').email, sourceIp: sourceIp(c) };
    return c.json(await readFirstSignIn(deps, request, code, deps.settings.applicationUrl), 200);
  });
