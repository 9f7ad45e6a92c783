import { acknowledgeAlert } from '@console/core/alerts/acknowledge-alert';
import { alertView } from '@console/core/alerts/view';
import { alert as example } from '@console/core/contract/examples';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, changeHeaders, changeProblems, idParameter, json } from '../../openapi/describe.ts';
import { alertAnswer } from '../../openapi/schemas.ts';
import { runMutation } from '../../requests/run-mutation.ts';

const route = createRoute({
  ...at('POST /alerts/:id/acknowledge', 'Say that you take care of an alert'),
  request: { headers: changeHeaders, params: idParameter },
  responses: { 200: json(alertAnswer, 'Acknowledged', { alert: example }), ...changeProblems },
});

export const acknowledgeAlertRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const answer = await runMutation(
      c,
      deps,
      (request) => acknowledgeAlert(deps, request, id),
      ({ alert }) => ({ status: 200 as const, body: { alert: alertView(alert) } }),
    );
    return c.json(answer.body, answer.status);
  });
