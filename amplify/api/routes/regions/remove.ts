import { removeRegion as service } from '@console/core/regions/service';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, changeHeaders, changeProblems, codeParameter, json } from '../../openapi/describe.ts';
import { operation } from '../../openapi/examples.ts';
import { operationAnswer } from '../../openapi/schemas.ts';
import { operationAccepted } from '../../requests/answers.ts';
import { carryOut } from '../../requests/carry-out.ts';

const route = createRoute({
  ...at('DELETE /regions/:code', 'Remove a region in which no customer lives'),
  request: { headers: changeHeaders, params: codeParameter },
  responses: { 202: json(operationAnswer, 'Queued', { operation }), ...changeProblems },
});

export const removeRegion = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { code } = c.req.valid('param');
    const answer = await carryOut(c, deps, (r) => service(deps, r, code), operationAccepted);
    return c.json(answer.body, answer.status);
  });
