import { operation, upload } from '@console/core/contract/examples';
import { putFilesInput } from '@console/core/contract/upload';
import { putFiles } from '@console/core/uploads/put-files';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { demandBody } from '../../edge/body.ts';
import { atOperation, changeHeaders, changeProblems, codeParameter, json, jsonBody } from '../../openapi/describe.ts';
import { operationAnswer } from '../../openapi/schemas.ts';
import { operationAccepted } from '../../requests/answers.ts';
import { runMutation } from '../../requests/run-mutation.ts';

const route = createRoute({
  ...atOperation('customer.upload'),
  middleware: demandBody,
  request: {
    headers: changeHeaders,
    params: codeParameter,
    body: jsonBody(putFilesInput, { upload: upload.id, storage: 'data' }),
  },
  responses: { 202: json(operationAnswer, 'Queued', { operation }), ...changeProblems },
});

export const putFilesRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { code } = c.req.valid('param');
    const answer = await runMutation(c, deps, (r) => putFiles(deps, r, code, c.req.valid('json')), operationAccepted);
    return c.json(answer.body, answer.status);
  });
