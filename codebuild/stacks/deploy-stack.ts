import { hint } from '@console/core/contract/texts/hints';
import { DomainError } from '@console/core/errors';
import type { StackRef, StackResult } from '@console/core/ports';
import { ClaimLost, JobCancelled, JobFailed } from '../job-error.ts';
import type { Phase } from '../progress.ts';
import type { Run } from '../run.ts';
import { prepareStack } from './prepare-stack.ts';
import { stackWork } from './stack-events.ts';
import { resourceFailed, rollbackFailed } from './stack-failure.ts';
import { hasSucceeded } from './stack-state.ts';

interface Assembly {
  /** Folder of the cloud assembly. */
  assembly: string;
  resources: number;
  /** Whether there is such a stack already, as `prepareStack` says. */
  existed: boolean;
}

/** Creates or updates the stack; undoes a creation that failed or was cancelled. Answers the stack's outputs. */
export async function deployStack(
  run: Run,
  phase: Phase,
  stack: StackRef,
  { assembly, resources, existed }: Assembly,
): Promise<Record<string, string>> {
  const { deps, watch } = run;
  deps.log(`${existed ? 'Updating' : 'Creating'} stack ${stack.name} in ${stack.region}: ${resources} resources.`);
  const cancel = () => {
    if (watch.claimLost) return;
    deps.log('Cancelling: undoing what has been done.');
    deps.stacks.cancel(stack).catch((error: Error) => deps.log(`The stack could not be cancelled: ${error.message}`));
  };
  watch.signal.addEventListener('abort', cancel, { once: true });
  try {
    const result = await deps.stacks.deploy(stack, assembly, stackWork(deps, phase)).catch(rethrowRefusal);
    if (hasSucceeded(result.status)) return result.outputs;
    throw await afterFailure(run, stack, result);
  } finally {
    watch.signal.removeEventListener('abort', cancel);
  }
}

/** A template that is not accepted will not be at the next attempt either. */
function rethrowRefusal(error: unknown): never {
  if (!(error instanceof DomainError) || error.kind !== 'validation') throw error;
  throw new JobFailed({ code: error.code, reason: error.message, hint: hint('nothing-deployed') });
}

/** What the operation ends with, once what a failed deployment left behind is cleared away. */
async function afterFailure(run: Run, stack: StackRef, result: StackResult): Promise<Error> {
  const { deps, watch } = run;
  if (watch.claimLost) return new ClaimLost();
  if (result.status === 'UPDATE_ROLLBACK_FAILED') {
    deps.log('The rollback failed. Trying again.');
    const again = await deps.stacks.continueRollback(stack);
    if (again.status === 'UPDATE_ROLLBACK_FAILED') return rollbackFailed(stack, again.failure ? again : result);
  }
  if (!result.status.startsWith('UPDATE_')) await prepareStack(deps, stack);
  if (watch.cancelRequested) return new JobCancelled();
  return resourceFailed(stack, result);
}
