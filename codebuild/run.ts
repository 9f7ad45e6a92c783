import type { JobClaim } from '@console/core/operations/job';
import type { OperationRecord } from '@console/core/records/operation';
import type { JobDeps } from './deps.ts';
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
