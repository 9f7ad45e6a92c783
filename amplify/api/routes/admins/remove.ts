import { removeAdmin } from '@console/core/admins/change-people';
import { admin } from '@console/core/contract/examples';
import { removeTokensOf } from '@console/core/tokens/revoke-token';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, changeHeaders, changeProblems, emailParameter, json } from '../../openapi/describe.ts';
import { adminAnswer } from '../../openapi/schemas.ts';
import { runMutation } from '../../requests/run-mutation.ts';

const route = createRoute({
  ...at('DELETE /admins/:email', 'Remove somebody, who cannot sign in any more'),
  request: { headers: changeHeaders, params: emailParameter },
  responses: { 200: json(adminAnswer, 'Removed', { admin: { ...admin, enabled: false } }), ...changeProblems },
});

export const removeAdminRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { email } = c.req.valid('param');
    const answer = await runMutation(
      c,
      deps,
      (request) => removeAdmin(deps, request, email),
      (body) => ({ status: 200 as const, body }),
    );
    deps.onAdminsChanged?.();
    await removeTokensOf(deps, answer.body.admin.email);
    return c.json(answer.body, answer.status);
  });
