import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../api.ts';
import type { ApiDeps } from '../deps.ts';
import { at, json, problems } from '../openapi/describe.ts';
import { summary } from '../openapi/schemas.ts';
import { recent } from '../views/recent.ts';
import { summarize } from '../views/summary.ts';

const route = createRoute({
  ...at('GET /summary', 'The state of everything at a glance'),
  responses: { 200: json(summary, 'The summary'), ...problems },
});

export function readSummaryRoute(api: Api, deps: ApiDeps) {
  const read = recent(() => summarize(deps), deps.clock);
  // Whoever asks first hears of a failure.
  if (deps.settings.eager) read().catch(() => {});
  api.openapi(route, async (c) => c.json(await read(), 200));
}
