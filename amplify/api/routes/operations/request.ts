import { operation } from '@console/core/contract/examples';
import { inputSchemaOf, operations, type QueuedOperationType } from '@console/core/contract/operations/all';
import { requestOperation } from '@console/core/operations/request-operation';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { demandBody } from '../../edge/body.ts';
import {
  atOperation,
  changeHeaders,
  changeProblems,
  codeParameter,
  idParameter,
  json,
  jsonBody,
} from '../../openapi/describe.ts';
import { operationAnswer } from '../../openapi/schemas.ts';
import { operationAccepted } from '../../requests/answers.ts';
import { runMutation } from '../../requests/run-mutation.ts';

const queuedTypes = Object.values(operations).flatMap((definition) =>
  definition.request === 'queue' ? [definition.type] : [],
);

/** The requests that queue an operation on a customer, region or pool, one for each type. */
export function requestOperationsRoute(api: Api, deps: ApiDeps): void {
  for (const type of queuedTypes) requestOfType(api, deps, type);
}

function requestOfType(api: Api, deps: ApiDeps, type: QueuedOperationType): void {
  const input = inputSchemaOf(type);
  const body = input && jsonBody(input);
  const params = operations[type].route.includes('/:id') ? idParameter : codeParameter;
  const route = createRoute({
    ...atOperation(type),
    ...(body?.required && { middleware: demandBody }),
    request: { headers: changeHeaders, params, ...(body && { body }) },
    responses: { 202: json(operationAnswer, 'Queued', { operation }), ...changeProblems },
  });
  api.openapi(route, async (c) => {
    const [code = ''] = Object.values(c.req.valid('param' as never) as Record<string, string>);
    const said = body && (c.req.valid('json' as never) as Record<string, unknown>);
    const answer = await runMutation(c, deps, (r) => requestOperation(deps, r, type, code, said), operationAccepted);
    return c.json(answer.body, answer.status);
  });
}
