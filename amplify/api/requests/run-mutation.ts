import type { RequestContext } from '@console/core/service';
import type { Context } from 'hono';
import type { Answer, Env } from '../api.ts';
import type { ApiDeps } from '../deps.ts';
import { sourceIp } from '../edge/source-ip.ts';
import { loadViews, type Views } from '../views/views.ts';

/** Runs a service that changes something. The answer is built once: the one that is kept for a repeated request is sent. */
export async function runMutation<Result, A extends Answer>(
  c: Context<Env>,
  deps: ApiDeps,
  service: (request: RequestContext) => Promise<Result>,
  answerOf: (result: Result, views: Views) => A,
): Promise<A> {
  // Before the service runs: the answer has to be known when the change is committed.
  const views = await loadViews(deps);
  const remember = c.get('remember');
  let kept: A | undefined;
  const result = await service({
    actor: c.get('person').email,
    sourceIp: sourceIp(c),
    ...(remember && {
      remember: (result: unknown) => {
        kept = answerOf(result as Result, views);
        return remember(kept);
      },
    }),
  });
  deps.onAccepted?.();
  return kept ?? answerOf(result, views);
}
