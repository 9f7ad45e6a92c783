import type { JobClaim } from '@console/core/operations/job-reports';
import type { OperationRecord } from '@console/core/records/operation';
import type { JobDeps } from './deps.ts';
import { ClaimLost, JobCancelled } from './job-error.ts';
import type { ProgressReporter } from './progress.ts';
import type { Watch } from './watch.ts';

/** One job at work on the operation it has claimed. */
export interface Run {
  deps: JobDeps;
  claim: JobClaim;
  operation: OperationRecord;
  progress: ProgressReporter;
  watch: Watch;
}

/** Throws when the operation is to be cancelled or is no longer this job's. */
export function stopIfRequested({ watch }: Run): void {
  if (watch.claimLost) throw new ClaimLost();
  if (watch.cancelRequested) throw new JobCancelled();
}

/** Asks the table itself whether the operation is still this job's, however long the job was stopped. @throws ClaimLost */
export async function demandClaim({ deps, claim }: Run): Promise<void> {
  const operation = await deps.store.get('operation', { id: claim.operationId });
  const isHeld = operation?.attempt === claim.attempt && operation.claimedBy === claim.jobId;
  if (!isHeld || operation.finishedAt !== null) throw new ClaimLost();
}
