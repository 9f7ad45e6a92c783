import { deleteSnapshotBody, operation } from '@console/core/contract/examples';
import { deleteSnapshotInput } from '@console/core/contract/snapshot';
import { removeSnapshot } from '@console/core/snapshots/remove-snapshot';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { demandBody } from '../../edge/body.ts';
import {
  atOperation,
  changeHeaders,
  changeProblems,
  json,
  jsonBody,
  snapshotParameter,
} from '../../openapi/describe.ts';
import { operationAnswer } from '../../openapi/schemas.ts';
import { operationAccepted } from '../../requests/answers.ts';
import { runMutation } from '../../requests/run-mutation.ts';

const route = createRoute({
  ...atOperation('region.remove-snapshot'),
  middleware: demandBody,
  request: {
    headers: changeHeaders,
    params: snapshotParameter,
    body: jsonBody(deleteSnapshotInput, deleteSnapshotBody),
  },
  responses: { 202: json(operationAnswer, 'Queued', { operation }), ...changeProblems },
});

export const removeSnapshotRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const answer = await runMutation(
      c,
      deps,
      (request) => removeSnapshot(deps, request, id, c.req.valid('json')),
      operationAccepted,
    );
    return c.json(answer.body, answer.status);
  });
