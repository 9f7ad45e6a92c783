import {
  claimOperation,
  type JobClaim,
  type JobResult,
  reportCancelled,
  reportFailure,
  reportSuccess,
} from '@console/core/operations/job-reports';
import { tellEvent } from '@console/core/operations/tell-events';
import type { OperationRecord } from '@console/core/records/operation';
import type { JobDeps } from './deps.ts';
import { ClaimLost, JobCancelled, JobFailed } from './job-error.ts';
import { workOf } from './operations/all.ts';
import { undoOperation } from './operations/undo-operation.ts';
import { progressReporter } from './progress.ts';
import type { Run } from './run.ts';
import { watchOperation } from './watch.ts';

export type JobOutcome = 'succeeded' | 'failed' | 'cancelled' | 'not-ours';

/**
 * Claims the operation, does its work and reports. Throws when the table or the stacks cannot be reached: the operation
 * is then picked up again by a later job.
 */
export async function runJob(deps: JobDeps, operationId: string): Promise<JobOutcome> {
  const operation = await claimOperation(deps, operationId, deps.jobId);
  if (!operation) {
    deps.log(`Operation ${operationId} is not available to this job: it has ended, or another job holds it.`);
    return 'not-ours';
  }
  return runClaimed(deps, operation);
}

/** Does the work of an operation that this job has claimed, and reports. Throws as `runJob` does. */
export async function runClaimed(deps: JobDeps, operation: OperationRecord): Promise<JobOutcome> {
  const { id: operationId } = operation;
  const claim = { operationId, attempt: operation.attempt, jobId: deps.jobId };
  const run: Run = {
    deps,
    claim,
    operation,
    progress: progressReporter(deps, claim),
    watch: watchOperation(deps, claim),
  };
  const start = performance.now();
  try {
    const work = await (operation.cancelRequestedAt ? undoOperation(run) : workOf[operation.type](run));
    const result: JobResult = work ?? {};
    await run.progress.flush();
    deps.log(`Done in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
    if (!(await reportSuccess(deps, claim, result))) return 'not-ours';
    const { store, tenants, log } = deps;
    if (!result.untold) return 'succeeded';
    const told = tellEvent({ store, events: tenants.events }, operationId);
    await told.catch((error: Error) => log(`Other systems cannot be told at the moment: ${error.message}`));
    return 'succeeded';
  } catch (error) {
    return await reportEnd(deps, claim, error);
  } finally {
    run.watch.stop();
  }
}

async function reportEnd(deps: JobDeps, claim: JobClaim, error: unknown): Promise<JobOutcome> {
  if (error instanceof ClaimLost) {
    deps.log('Another job holds this operation now. Stopping.');
    return 'not-ours';
  }
  if (error instanceof JobCancelled) {
    deps.log('Cancelled.');
    return (await reportCancelled(deps, claim)) ? 'cancelled' : 'not-ours';
  }
  if (!(error instanceof JobFailed)) throw error;
  const { resource, message, hint } = error.error;
  deps.log(`Failed${resource ? ` at ${resource}` : ''}: ${message}`);
  deps.log(`What to do: ${hint}`);
  return (await reportFailure(deps, claim, error.error)) ? 'failed' : 'not-ours';
}
