import { effectiveRoles } from '@console/core/access/roles';
import { me as answer } from '@console/core/contract/session';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../api.ts';
import { at, json, problems } from '../openapi/describe.ts';

const route = createRoute({
  ...at('GET /me', 'Who is signed in, and what they may do'),
  responses: {
    200: json(answer, 'The person; an admin is an operator and a viewer too', {
      email: 'operator@example.com',
      roles: ['viewer', 'operator'],
    }),
    ...problems,
  },
});

export const meRoute = (api: Api) =>
  api.openapi(route, (c) => {
    const { email, role, token } = c.get('person');
    return c.json({ email, roles: effectiveRoles(role), ...(token && { token }) }, 200);
  });
