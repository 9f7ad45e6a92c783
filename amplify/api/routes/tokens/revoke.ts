import { includesRole } from '@console/core/access/roles';
import { apiToken as example } from '@console/core/contract/examples';
import { revokeToken } from '@console/core/tokens/revoke-token';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, changeHeaders, changeProblems, idParameter, json } from '../../openapi/describe.ts';
import { tokenAnswer } from '../../openapi/schemas.ts';
import { runMutation } from '../../requests/run-mutation.ts';

const route = createRoute({
  ...at('DELETE /tokens/:id', "Revoke a token, which opens nothing any more; an admin can revoke everybody's"),
  request: { headers: changeHeaders, params: idParameter },
  responses: { 200: json(tokenAnswer, 'Revoked', { token: example }), ...changeProblems },
});

export const revokeTokenRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const all = includesRole(c.get('person').role, 'admin');
    const answer = await runMutation(
      c,
      deps,
      (request) => revokeToken(deps, { ...request, all }, id),
      (body) => ({ status: 200 as const, body }),
    );
    return c.json(answer.body, answer.status);
  });
