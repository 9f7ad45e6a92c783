import type { JobResult } from '@console/core/operations/job-reports';
import type { Run } from '../run.ts';

export type WorkResult = JobResult;

/** Does the work of an operation. */
export type Work = (run: Run) => Promise<WorkResult | undefined>;
