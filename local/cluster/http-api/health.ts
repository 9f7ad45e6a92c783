import type { Health } from '@console/core/contract/customer';
import type { StackRef } from '@console/core/ports/stacks';
import type { Functions } from '../functions/functions.ts';
import type { HttpApis } from './http-apis.ts';

/**
 * Whether the functions of a stack answer. They have no processes while nobody asks them, so this tells of the
 * invocations that there were. Undefined for a stack without functions.
 */
export function serverlessHealth(stack: StackRef, functions: Functions, apis: HttpApis): Health | undefined {
  const all = functions.of(stack);
  if (all.length === 0) return undefined;
  const ofStack = [...apis.apis.values()].filter(
    (api) => api.stack.region === stack.region && api.stack.name === stack.name,
  );
  const served = ofStack.every(({ id }) => apis.routesOf(id).length > 0 && apis.hasStage(id));
  const broken = functions.brokenOf(stack);
  if (!served || broken.length === all.length) return 'down';
  return broken.length > 0 ? 'degraded' : 'healthy';
}
