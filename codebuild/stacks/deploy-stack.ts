import type { StackEvent, StackRef, StackResult } from '@console/core/ports';
import { type Cause, causeOf } from '../diagnosis/cause.ts';
import { evidenceLines } from '../diagnosis/evidence-lines.ts';
import { type ApplicationWatch, watchApplication } from '../diagnosis/watch-application.ts';
import { ClaimLost, JobCancelled } from '../job-error.ts';
import type { Phase } from '../progress.ts';
import type { Run } from '../run.ts';
import { prepareStack } from './prepare-stack.ts';
import { rethrowRefusal } from './refusal.ts';
import { stackWork } from './stack-events.ts';
import { resourceFailed, rollbackFailed } from './stack-failure.ts';
import { hasSucceeded } from './stack-state.ts';

interface Assembly {
  /** Folder of the cloud assembly. */
  assembly: string;
  resources: number;
  /** Whether there is such a stack already, as `prepareStack` says. */
  existed: boolean;
  /** Where the application that is deployed is asked whether it is healthy. */
  healthPath?: string;
}

/** Creates or updates the stack; undoes a creation that failed or was cancelled. Answers the stack's outputs. */
export async function deployStack(
  run: Run,
  phase: Phase,
  stack: StackRef,
  { assembly, resources, existed, healthPath }: Assembly,
): Promise<Record<string, string>> {
  const { deps, watch } = run;
  deps.log(`${existed ? 'Updating' : 'Creating'} stack ${stack.name} in ${stack.region}: ${resources} resources.`);
  const cancel = () => {
    if (watch.claimLost) return;
    deps.log('Cancelling: undoing what has been done.');
    deps.stacks.cancel(stack).catch((error: Error) => deps.log(`The stack could not be cancelled: ${error.message}`));
  };
  watch.signal.addEventListener('abort', cancel, { once: true });
  const application = watchApplication(deps, stack, healthPath);
  const reported = stackWork(deps, phase);
  const onEvent = (event: StackEvent) => {
    reported.onEvent?.(event);
    application.onEvent(event);
  };
  try {
    const result = await deps.stacks.deploy(stack, assembly, { onEvent }).catch(rethrowRefusal);
    if (hasSucceeded(result.status)) return result.outputs;
    throw await afterFailure(run, stack, result, await causeOfFailure(run, result, application));
  } finally {
    application.stop();
    watch.signal.removeEventListener('abort', cancel);
  }
}

/** Logs what was seen of an application whose service failed. Answers the cause of that. */
async function causeOfFailure(
  { deps, watch }: Run,
  { failure, status }: StackResult,
  application: ApplicationWatch,
): Promise<Cause | undefined> {
  if (watch.signal.aborted || failure?.type !== 'AWS::ECS::Service') return undefined;
  const evidence = await application.evidence();
  // The log group of a stack that was updated stays.
  const written = status.startsWith('UPDATE_') ? [] : await application.logLines();
  for (const line of [...evidenceLines(evidence, written.length === 0), ...written]) deps.log(line);
  return evidence && causeOf(evidence);
}

/** What the operation ends with, once what a failed deployment left behind is cleared away. */
async function afterFailure(run: Run, stack: StackRef, result: StackResult, cause: Cause | undefined): Promise<Error> {
  const { deps, watch } = run;
  if (watch.claimLost) return new ClaimLost();
  if (result.status === 'UPDATE_ROLLBACK_FAILED') {
    deps.log('The rollback failed. Trying again.');
    const again = await deps.stacks.continueRollback(stack);
    if (again.status === 'UPDATE_ROLLBACK_FAILED') return rollbackFailed(stack, again.failure ? again : result);
  }
  if (!result.status.startsWith('UPDATE_')) await prepareStack(deps, stack);
  if (watch.cancelRequested) return new JobCancelled();
  return resourceFailed(stack, result, cause);
}
