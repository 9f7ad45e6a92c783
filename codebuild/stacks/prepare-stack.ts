import type { StackRef, StackResult, StackWork } from '@console/core/ports';
import type { JobDeps } from '../deps.ts';
import { rethrowRefusal } from './refusal.ts';
import { removeStack } from './remove-stack.ts';
import { requirePreparedRegion } from './require-prepared-region.ts';
import { rollbackFailed } from './stack-failure.ts';
import { stackStateOf } from './stack-state.ts';

/** The stack once no work on it is in progress, after a rollback that failed was tried again. */
export async function waitUntilStable(deps: JobDeps, stack: StackRef, work: StackWork): Promise<StackResult | null> {
  let current = await deps.stacks.describe(stack).catch(rethrowRefusal);
  if (current && stackStateOf(current.status) === 'in-progress') {
    deps.log(`Stack ${stack.name} is ${current.status} from earlier work. Waiting for it to finish.`);
    current = await deps.stacks.settle(stack, work);
  }
  if (current && stackStateOf(current.status) === 'rollback-failed') {
    deps.log(`Stack ${stack.name} could not be rolled back. Trying again.`);
    current = await deps.stacks.continueRollback(stack, work);
  }
  return current;
}

/**
 * Makes the stack deployable, whatever state earlier work left it in: waits for work in progress, continues a rollback
 * that failed, deletes what is left of a creation that failed. Answers whether there is a stack.
 * @throws JobFailed before all of this when the region is not prepared for deployments
 */
export async function prepareStack(deps: JobDeps, stack: StackRef, work: StackWork = {}): Promise<boolean> {
  await requirePreparedRegion(deps, stack.region);
  const current = await waitUntilStable(deps, stack, work);
  const state = current ? stackStateOf(current.status) : 'absent';
  if (!current || state === 'absent') return false;
  switch (state) {
    case 'updatable':
      return true;
    case 'must-be-deleted':
      deps.log(`Stack ${stack.name} is ${current.status}. Deleting what is left of it.`);
      await removeStack(deps, stack, { finalSnapshot: true }, work);
      return false;
    case 'rollback-failed':
    case 'unrecoverable':
      throw rollbackFailed(stack, current);
    case 'in-progress':
      throw new Error(`Stack ${stack.name} is ${current.status} again: something else is changing it.`);
    default:
      return state satisfies never;
  }
}
