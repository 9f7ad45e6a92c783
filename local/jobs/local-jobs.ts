import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Jobs } from '@console/core/ports';
import { limits } from '../limits.ts';
import type { Ledger } from '../processes/ledger.ts';
import { type Supervised, supervise } from '../processes/supervise.ts';
import { openJobLog, readJobLog } from './job-log.ts';

export interface LocalJobsOptions {
  /** Where logs are kept, one file per job. */
  dir: string;
  /** Folder in which the commands run. */
  cwd: string;
  commands: string[];
  /** Environment of every job, in addition to OPERATION_ID and CODEBUILD_BUILD_ID. */
  environment: Record<string, string>;
  ledger: Ledger;
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
  let closed = false;

  const launch = (operationId: string, jobId: string) => {
    const log = openJobLog(logFile(jobId));
    const job = supervise({
      name: `Job ${jobId}`,
      command: ['/bin/sh', '-ec', options.commands.join('\n')],
      cwd: options.cwd,
      env: { ...options.environment, OPERATION_ID: operationId, CODEBUILD_BUILD_ID: jobId },
      ledger: options.ledger,
      restart: 'never',
      stopTimeoutMs: limits.job.stopMs,
      onLine: (line) => log.write(line),
    });
    running.set(jobId, job);
    void job.exited.then(({ code, signal }) => {
      if (code !== 0) log.write(`The job ended before it was finished (${signal ?? `exit code ${code}`}).`);
      log.close();
      running.delete(jobId);
      if (!closed) options.onEnded({ operationId, jobId });
    });
    job.start();
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
      await Promise.all([...running.values()].map((job) => job.stop()));
    },
  };
}
