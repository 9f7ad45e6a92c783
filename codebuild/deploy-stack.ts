import { hint } from '@console/core/contract/texts/hints';
import { DomainError } from '@console/core/errors';
import type { StackRef, StackResult } from '@console/core/ports';
import { ClaimLost, JobCancelled, JobFailed } from './job-error.ts';
import { prepareStack } from './prepare-stack.ts';
import type { Run } from './run.ts';
import { resourceFailed, rollbackFailed } from './stack-failure.ts';
import { followStackWork } from './stack-log.ts';
import { hasSucceeded } from './stack-standing.ts';

interface Assembly {
  stack: StackRef;
  /** Folder of the cloud assembly. */
  assembly: string;
  resources: number;
  /** Whether there is such a stack already, as `prepareStack` says. */
  existed: boolean;
}

/** Creates or updates the stack; undoes a create that failed or was cancelled. Answers the stack's outputs. */
export async function deployStack(
  run: Run,
  { stack, assembly, resources, existed }: Assembly,
): Promise<Record<string, string>> {
  const { deps, progress, watch } = run;
  const total = resources + 2;
  deps.log(`${existed ? 'Updating' : 'Creating'} stack ${stack.name} in ${stack.region}: ${resources} resources.`);
  const cancel = () => {
    if (watch.claimLost) return;
    deps.log('Cancelling, as was asked: undoing what was begun.');
    deps.stacks
      .cancel(stack)
      .catch((error: Error) => deps.log(`The stack could not be asked to stop: ${error.message}`));
  };
  watch.signal.addEventListener('abort', cancel, { once: true });
  try {
    const work = followStackWork(deps, progress, { base: 1, total });
    const result = await deps.stacks.deploy(stack, assembly, work).catch(refused);
    if (hasSucceeded(result.status)) return result.outputs;
    throw await afterFailure(run, stack, result);
  } finally {
    watch.signal.removeEventListener('abort', cancel);
  }
}

/** A template that is not accepted will not be at the next attempt either. */
function refused(error: unknown): never {
  if (!(error instanceof DomainError) || error.kind !== 'validation') throw error;
  throw new JobFailed({ code: error.code, reason: error.message, hint: hint('nothing-deployed') });
}

/** Throws when the operation was cancelled or is no longer this job's. */
export function stopIfAsked({ watch }: Run): void {
  if (watch.claimLost) throw new ClaimLost();
  if (watch.cancelRequested) throw new JobCancelled();
}

/** What the operation ends with, once what a failed deployment left behind is cleared away. */
async function afterFailure(run: Run, stack: StackRef, result: StackResult): Promise<Error> {
  const { deps, watch } = run;
  if (watch.claimLost) return new ClaimLost();
  if (result.status === 'UPDATE_ROLLBACK_FAILED') {
    deps.log('The rollback failed: trying once more.');
    const again = await deps.stacks.continueRollback(stack);
    if (again.status === 'UPDATE_ROLLBACK_FAILED') return rollbackFailed(stack, again.failure ? again : result);
  }
  if (!result.status.startsWith('UPDATE_')) await prepareStack(deps, stack, {});
  if (watch.cancelRequested) return new JobCancelled();
  return resourceFailed(stack, result);
}
