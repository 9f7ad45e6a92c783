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
