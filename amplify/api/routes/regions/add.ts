import { addRegionBody, operation, region } from '@console/core/contract/examples';
import { addRegionInput } from '@console/core/contract/region';
import { addRegion } from '@console/core/regions/add-region';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { demandBody } from '../../edge/body.ts';
import { atOperation, changeHeaders, changeProblems, json, jsonBody } from '../../openapi/describe.ts';
import { regionAndOperation } from '../../openapi/schemas.ts';
import { regionAccepted } from '../../requests/answers.ts';
import { runMutation } from '../../requests/run-mutation.ts';

const route = createRoute({
  ...atOperation('region.add'),
  middleware: demandBody,
  request: { headers: changeHeaders, body: jsonBody(addRegionInput, addRegionBody) },
  responses: { 202: json(regionAndOperation, 'Queued', { region, operation }), ...changeProblems },
});

export const addRegionRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const answer = await runMutation(c, deps, (r) => addRegion(deps, r, c.req.valid('json')), regionAccepted);
    return c.json(answer.body, answer.status);
  });
