import { changeAdmin } from '@console/core/admins/change-people';
import { changeAdminInput } from '@console/core/contract/admin';
import { admin } from '@console/core/contract/examples';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { demandBody } from '../../edge/body.ts';
import { at, changeHeaders, changeProblems, emailParameter, json, jsonBody } from '../../openapi/describe.ts';
import { adminAnswer } from '../../openapi/schemas.ts';
import { runMutation } from '../../requests/run-mutation.ts';

const route = createRoute({
  ...at('PATCH /admins/:email', 'Give somebody another role, or keep them out'),
  middleware: demandBody,
  request: { headers: changeHeaders, params: emailParameter, body: jsonBody(changeAdminInput, { role: 'operator' }) },
  responses: { 200: json(adminAnswer, 'Changed', { admin }), ...changeProblems },
});

export const changeAdminRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { email } = c.req.valid('param');
    const answer = await runMutation(
      c,
      deps,
      (request) => changeAdmin(deps, request, email, c.req.valid('json')),
      (body) => ({ status: 200 as const, body }),
    );
    deps.onAdminsChanged?.();
    return c.json(answer.body, answer.status);
  });
