import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import { isSettled, type StackRef, type StackWork } from '@console/core/ports';
import type { JobDeps } from './deps.ts';
import { JobFailed } from './job-error.ts';

/** States of a stack that can never be updated again; it has to go before it can be created anew. */
const dead = new Set(['ROLLBACK_COMPLETE', 'ROLLBACK_FAILED', 'CREATE_FAILED', 'DELETE_FAILED', 'REVIEW_IN_PROGRESS']);

/**
 * Brings a stack that earlier work left in whatever state to one that can be deployed to: waits for work in progress,
 * goes on from a rollback that failed, removes what is left of a create that failed. Answers whether there is a stack.
 */
export async function prepareStack(deps: JobDeps, stack: StackRef, work: StackWork): Promise<boolean> {
  let current = await deps.stacks.describe(stack);
  if (current && !isSettled(current.status) && current.status !== 'REVIEW_IN_PROGRESS') {
    deps.log(`Stack ${stack.name} is ${current.status} from earlier work: waiting for its end.`);
    current = await deps.stacks.settle(stack, work);
  }
  if (current?.status === 'UPDATE_ROLLBACK_FAILED') {
    deps.log(`Stack ${stack.name} could not be rolled back: trying once more.`);
    current = await deps.stacks.continueRollback(stack, work);
    if (current.status === 'UPDATE_ROLLBACK_FAILED') throw rollbackFailed(stack, current.failure);
  }
  if (!current || !dead.has(current.status)) return current !== null;
  deps.log(`Stack ${stack.name} is ${current.status}: removing what is left of it.`);
  const left = await deps.stacks.remove(stack, { finalSnapshot: true }, work);
  if (left) throw deleteFailed(stack, left.failure);
  return false;
}

type Failure = { resource: string; reason: string } | undefined;

export const rollbackFailed = (stack: StackRef, failure: Failure) =>
  new JobFailed({
    code: 'rollback-failed',
    reason: failure?.reason ?? reason('rollback-failed'),
    resource: failure?.resource,
    hint: hint('rollback-stuck', { stack: stack.name, region: stack.region }),
  });

export const deleteFailed = (stack: StackRef, failure: Failure) =>
  new JobFailed({
    code: 'delete-failed',
    reason: failure?.reason ?? reason('delete-failed'),
    resource: failure?.resource,
    hint: hint('deletion-stuck', { stack: stack.name, region: stack.region }),
  });
