import type { JobResult } from '@console/core/operations/job-reports';
import type { Run } from '../run.ts';

export interface WorkResult extends JobResult {
  /** What is told to others once the operation has succeeded. */
  afterwards?: () => Promise<void>;
}

/** Does the work of an operation. */
export type Work = (run: Run) => Promise<WorkResult | undefined>;
