import { type BatchVerb, changeBatch, existingBatch } from '@console/core/batches/change-batch';
import { batchView, readLeftOut } from '@console/core/batches/view';
import { actionOf } from '@console/core/contract/batch';
import { batch } from '@console/core/contract/examples';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, changeHeaders, changeProblems, idParameter, json } from '../../openapi/describe.ts';
import { batchAnswer } from '../../openapi/schemas.ts';
import { runMutation } from '../../requests/run-mutation.ts';
import { demandAction } from './demand-action.ts';

const summaries: Record<BatchVerb, string> = {
  pause: 'Begin with no other customer until the batch is continued; what runs comes to its end',
  continue: 'Go on with a batch that is paused, or was stopped after failures',
  cancel: 'End a batch: what runs comes to its end, what waits is not started',
};

export function changeBatchRoutes(api: Api, deps: ApiDeps): void {
  for (const verb of ['pause', 'continue', 'cancel'] as const) changeBatchRoute(api, deps, verb);
}

function changeBatchRoute(api: Api, deps: ApiDeps, verb: BatchVerb): void {
  const route = createRoute({
    ...at(`POST /batches/:id/${verb}`, summaries[verb]),
    request: { headers: changeHeaders, params: idParameter },
    responses: { 202: json(batchAnswer, 'Accepted', { batch }), ...changeProblems },
  });
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const before = await existingBatch(deps.store, id);
    demandAction(c, deps, actionOf(before.type));
    const leftOut = await readLeftOut(deps.store, before);
    const answer = await runMutation(
      c,
      deps,
      (r) => changeBatch(deps, r, id, verb),
      (changed) => ({ status: 202 as const, body: { batch: batchView(changed.batch, leftOut) } }),
    );
    return c.json(answer.body, answer.status);
  });
}
