import type { LogPage } from '../contract/operation.ts';

export type JobStatus = 'running' | 'ended' | 'unknown';

/** No more jobs may run now: the operation stays queued. */
export class JobLimitReached extends Error {
  override readonly name = 'JobLimitReached';
}

/** `build`: any work, after about a minute. `worker`: at once, for work that changes no stack and takes minutes at most. */
export type JobRunner = 'build' | 'worker';

export interface JobRequest {
  operationId: string;
  attempt: number;
  /** Where it may run, where there is a choice. @default build */
  runner?: JobRunner;
}

/** Starts and watches the jobs that run operations. */
export interface Jobs {
  /**
   * Starts the job of one attempt. Asked again for the same attempt it answers the same job and starts none.
   * @throws JobLimitReached
   */
  start(request: JobRequest): Promise<{ jobId: string }>;
  status(jobId: string): Promise<JobStatus>;
  /**
   * Ends the job; no error when it has ended already. One that nobody can end from outside counts as ended: it loses its
   * claim to the next attempt, and stops by itself when it notices.
   */
  stop(jobId: string): Promise<void>;
  /** Lines after `cursor`, oldest first, at most 1,000; `done` once the job has ended and all its lines were given. */
  log(jobId: string, cursor?: string): Promise<LogPage>;
}
