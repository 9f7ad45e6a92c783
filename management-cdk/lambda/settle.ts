import type { JobDeps } from '@console/core/operations/job-reports';
import { settleJob } from '@console/core/operations/settle-job';

export interface JobEnded {
  operationId: string;
  jobId: string;
}

/** Answers the end of a job, good or bad. A job that has reported is settled already; one that has not is lost. */
export const settle = (deps: JobDeps) => async (job: JobEnded) => {
  await settleJob(deps, job);
};
