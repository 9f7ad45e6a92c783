import type { StackRef, StackResult, StackWork } from '@console/core/ports';
import type { JobDeps } from './deps.ts';
import { removeStack } from './remove-stack.ts';
import { rollbackFailed } from './stack-failure.ts';
import { standingOf } from './stack-standing.ts';

/** The stack once nothing works on it any more, and once a rollback that failed was tried again. */
export async function comeToRest(deps: JobDeps, stack: StackRef, work: StackWork): Promise<StackResult | null> {
  let current = await deps.stacks.describe(stack);
  if (current && standingOf(current.status) === 'busy') {
    deps.log(`Stack ${stack.name} is ${current.status} from earlier work: waiting for its end.`);
    current = await deps.stacks.settle(stack, work);
  }
  if (current && standingOf(current.status) === 'half-rolled-back') {
    deps.log(`Stack ${stack.name} could not be rolled back: trying once more.`);
    current = await deps.stacks.continueRollback(stack, work);
  }
  return current;
}

/**
 * Brings a stack that earlier work left in whatever state to one that can be deployed to: waits for work in progress,
 * goes on from a rollback that failed, removes what is left of a create that failed. Answers whether there is a stack.
 */
export async function prepareStack(deps: JobDeps, stack: StackRef, work: StackWork): Promise<boolean> {
  const current = await comeToRest(deps, stack, work);
  const standing = current ? standingOf(current.status) : 'gone';
  if (!current || standing === 'gone') return false;
  switch (standing) {
    case 'usable':
      return true;
    case 'dead':
      deps.log(`Stack ${stack.name} is ${current.status}: removing what is left of it.`);
      await removeStack(deps, stack, { finalSnapshot: true }, work);
      return false;
    case 'half-rolled-back':
    case 'beyond-repair':
      throw rollbackFailed(stack, current);
    case 'busy':
      throw new Error(`Stack ${stack.name} is ${current.status} again: somebody else works on it.`);
    default:
      return standing satisfies never;
  }
}
