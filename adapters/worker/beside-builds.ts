import type { Jobs } from '@console/core/ports';
import { isWorkerJob } from './job-id.ts';

/** Two adapters as one, for each part of the port that both have. */
interface Two<Part extends keyof Jobs> {
  builds: Pick<Jobs, Part>;
  worker: Pick<Jobs, Part>;
}

/** Starts what may be small on the worker, everything else as a build. */
export const startBesideBuilds = ({ builds, worker }: Two<'start'>): Pick<Jobs, 'start'> => ({
  start: (request) => (request.runner === 'worker' ? worker : builds).start(request),
});

export const statusBesideBuilds = ({ builds, worker }: Two<'status'>): Pick<Jobs, 'status'> => ({
  status: (jobId) => (isWorkerJob(jobId) ? worker : builds).status(jobId),
});

export const stopBesideBuilds = ({ builds, worker }: Two<'stop'>): Pick<Jobs, 'stop'> => ({
  stop: (jobId) => (isWorkerJob(jobId) ? worker : builds).stop(jobId),
});

export const logBesideBuilds = ({ builds, worker }: Two<'log'>): Pick<Jobs, 'log'> => ({
  log: (jobId, cursor) => (isWorkerJob(jobId) ? worker : builds).log(jobId, cursor),
});
