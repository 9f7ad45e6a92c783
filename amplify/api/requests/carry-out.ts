import type { RequestContext } from '@console/core/service';
import type { Context } from 'hono';
import type { Answer, Env } from '../api.ts';
import type { ApiDeps } from '../deps.ts';
import { sourceIp } from '../edge/source-ip.ts';
import { loadViews, type Views } from '../views/views.ts';

/** Has a service do the work, so that the answer made from its result is kept for a repeated request. */
export async function carryOut<Result, A extends Answer>(
  c: Context<Env>,
  deps: ApiDeps,
  work: (request: RequestContext) => Promise<Result>,
  answer: (result: Result, views: Views) => A,
): Promise<A> {
  // Before the work: the answer has to be known when it is committed.
  const views = await loadViews(deps);
  const remember = c.get('remember');
  const result = await work({
    actor: c.get('person').email,
    sourceIp: sourceIp(c),
    ...(remember && { remember: (result: unknown) => remember(answer(result as Result, views)) }),
  });
  deps.onAccepted?.();
  return answer(result, views);
}
