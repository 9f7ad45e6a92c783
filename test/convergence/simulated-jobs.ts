import { JobLimitReached, type Jobs } from '@console/core/ports';
import type { Chance } from './unreliable-store.ts';

interface SimulatedJob {
  jobId: string;
  operationId: string;
  attempt: number;
  ended: boolean;
}

/** A build service that starts each attempt once, sometimes has no room, and never tells when a job ends. */
export interface SimulatedJobs extends Jobs {
  all: SimulatedJob[];
  /** Answers JobLimitReached now and then while set. */
  scarce: boolean;
}

export function simulatedJobs(luck: Chance): SimulatedJobs {
  const all: SimulatedJob[] = [];
  return {
    all,
    scarce: true,
    async start({ operationId, attempt }) {
      await null;
      const jobId = `${operationId}:${attempt}`;
      if (all.some((job) => job.jobId === jobId)) return { jobId };
      if (this.scarce && luck.next(8) === 0) throw new JobLimitReached();
      all.push({ jobId, operationId, attempt, ended: false });
      return { jobId };
    },
    async status(jobId) {
      const job = all.find((one) => one.jobId === jobId);
      return job ? (job.ended ? 'ended' : 'running') : 'unknown';
    },
    async stop(jobId) {
      const job = all.find((one) => one.jobId === jobId);
      if (job) job.ended = true;
    },
    async log() {
      return { lines: [], nextCursor: '0', done: true };
    },
  };
}
