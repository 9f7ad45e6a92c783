import type { StackRef, StackWork } from '@console/core/ports';
import type { JobDeps } from '../deps.ts';
import { deleteFailed } from './stack-failure.ts';

/** Deletes a stack; a deletion that failed is tried again. @throws JobFailed that names what is left */
export async function removeStack(
  deps: JobDeps,
  stack: StackRef,
  options: { finalSnapshot: boolean },
  work: StackWork = {},
): Promise<void> {
  let left = await deps.stacks.remove(stack, options, work);
  if (left?.status === 'DELETE_FAILED') {
    deps.log('The deletion failed. Trying again.');
    left = await deps.stacks.remove(stack, options, work);
  }
  if (left) throw deleteFailed(stack, left.failure);
}
