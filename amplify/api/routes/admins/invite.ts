import { inviteAdmin } from '@console/core/admins/change-people';
import { inviteAdminInput } from '@console/core/contract/admin';
import { admin } from '@console/core/contract/examples';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { demandBody } from '../../edge/body.ts';
import { at, changeHeaders, changeProblems, json, jsonBody } from '../../openapi/describe.ts';
import { invitedAdmin } from '../../openapi/schemas.ts';
import { runMutation } from '../../requests/run-mutation.ts';

const route = createRoute({
  ...at('POST /admins', 'Invite somebody, who chooses a password at the first sign-in'),
  middleware: demandBody,
  request: { headers: changeHeaders, body: jsonBody(inviteAdminInput, { email: 'new@example.com', role: 'operator' }) },
  responses: { 201: json(invitedAdmin, 'Invited', { admin }), ...changeProblems },
});

export const inviteAdminRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    let password: string | undefined;
    const answer = await runMutation(
      c,
      deps,
      async (request) => {
        const invited = await inviteAdmin(deps, request, c.req.valid('json'));
        password = invited.temporaryPassword;
        return invited;
      },
      // What is kept for a repeated request must not hold a password.
      ({ admin }) => ({ status: 201 as const, body: { admin } }),
    );
    return c.json({ ...answer.body, ...(password !== undefined && { temporaryPassword: password }) }, 201);
  });
