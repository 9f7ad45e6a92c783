import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Jobs } from '@console/core/ports';
import type { Supervised } from '../processes/supervise.ts';
import { openJobLog, readJobLog } from './job-log.ts';
import { type JobProgram, startJob, startWaitingJob } from './job-process.ts';
import { spareJob } from './spare-job.ts';

export interface LocalJobsOptions extends JobProgram {
  /** Where logs are kept, one file per job. */
  dir: string;
  /**
   * While fewer processes than this run, one more waits for the next job; the program must be able to.
   * @default none waits
   */
  withSpareBelow?: number;
  /** Called after a job has ended, whether it succeeded or not. */
  onEnded(job: { operationId: string; jobId: string }): void;
}

export interface LocalJobs extends Jobs {
  /** Process ids of the jobs that run. */
  pids(): number[];
  close(): Promise<void>;
}

const jobIdPattern = /^([0-9A-HJKMNP-TV-Z]{26})-(\d+)$/;

/** Runs each job as a child process, as CodeBuild does on AWS. */
export function createLocalJobs(options: LocalJobsOptions): LocalJobs {
  mkdirSync(options.dir, { recursive: true });
  const running = new Map<string, Supervised>();
  const logFile = (jobId: string) => join(options.dir, `${jobId}.log`);
  const spare = spareJob(() => startWaitingJob(options));
  let closed = false;

  const prepareSpare = () => {
    if (!closed && running.size < (options.withSpareBelow ?? 0)) spare.prepare();
  };

  const launch = (operationId: string, jobId: string) => {
    const log = openJobLog(logFile(jobId));
    const toRun = { operationId, jobId, onLine: log.write };
    const job = spare.take()?.assign(toRun) ?? startJob(options, toRun);
    running.set(jobId, job);
    void job.exited.then(({ code, signal }) => {
      if (code !== 0) log.write(`The job ended before it was finished (${signal ?? `exit code ${code}`}).`);
      log.close();
      running.delete(jobId);
      if (!closed) options.onEnded({ operationId, jobId });
      prepareSpare();
    });
    prepareSpare();
  };

  return {
    async start({ operationId, attempt }) {
      const jobId = `${operationId}-${attempt}`;
      // A log file means that this attempt was already started, possibly by a console that was killed since.
      if (!running.has(jobId) && !existsSync(logFile(jobId))) launch(operationId, jobId);
      return { jobId };
    },
    async status(jobId) {
      if (running.has(jobId)) return 'running';
      return jobIdPattern.test(jobId) && existsSync(logFile(jobId)) ? 'ended' : 'unknown';
    },
    async stop(jobId) {
      await running.get(jobId)?.stop();
    },
    async log(jobId, cursor) {
      if (!jobIdPattern.test(jobId)) return { lines: [], nextCursor: '0', done: true };
      return readJobLog(logFile(jobId), cursor, !running.has(jobId));
    },
    pids: () => [...running.values()].flatMap(({ pid }) => (pid === undefined ? [] : [pid])),
    async close() {
      closed = true;
      await Promise.all([spare.close(), ...[...running.values()].map((job) => job.stop())]);
    },
  };
}
