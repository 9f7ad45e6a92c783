import { sendTestNotification } from '@console/core/alerts/send-test';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, changeHeaders, changeProblems, json } from '../../openapi/describe.ts';
import { testSent } from '../../openapi/schemas.ts';
import { runMutation } from '../../requests/run-mutation.ts';

const route = createRoute({
  ...at('POST /alerts/test', 'Send a test notification to the people on call'),
  request: { headers: changeHeaders },
  responses: { 200: json(testSent, 'Sent', { sentTo: ['on-call@example.com'] }), ...changeProblems },
});

export const sendTestNotificationRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const sentTo = deps.settings.installation.notifications.to;
    const answer = await runMutation(
      c,
      deps,
      (request) => sendTestNotification(deps, request),
      () => ({ status: 200 as const, body: { sentTo } }),
    );
    return c.json(answer.body, answer.status);
  });
