import { limits } from '../limits.ts';
import type { Ledger } from '../processes/ledger.ts';
import { type Supervised, supervise } from '../processes/supervise.ts';

/** What every job runs. */
export interface JobProgram {
  /** Folder in which the commands run. */
  cwd: string;
  commands: string[];
  /** Environment of every job, in addition to OPERATION_ID and CODEBUILD_BUILD_ID. */
  environment: Record<string, string>;
  ledger: Ledger;
}

export interface JobToRun {
  operationId: string;
  jobId: string;
  onLine(line: string): void;
}

/** A process that has loaded what jobs need, or is about to. */
export interface WaitingJob {
  exited: Supervised['exited'];
  stop: Supervised['stop'];
  /** Makes it the process of this job. */
  assign(job: JobToRun): Supervised;
}

const nameOf = ({ jobId }: JobToRun) => `Job ${jobId}`;

const variablesOf = ({ operationId, jobId }: JobToRun) => ({ OPERATION_ID: operationId, CODEBUILD_BUILD_ID: jobId });

export const startJob = (program: JobProgram, job: JobToRun): Supervised =>
  start(program, { name: nameOf(job), environment: variablesOf(job), onLine: job.onLine });

/** Starts a job that is told only later which one it is. It ends by itself when the console does before that. */
export function startWaitingJob(program: JobProgram): WaitingJob {
  const lines: string[] = [];
  let onLine = (line: string): void => void lines.push(line);
  const process = start(program, {
    name: 'A process for the next job',
    environment: { AWAIT_OPERATION: 'true' },
    hasInput: true,
    onLine: (line) => onLine(line),
  });
  return {
    exited: process.exited,
    stop: process.stop,
    assign(job) {
      onLine = job.onLine;
      for (const line of lines) onLine(line);
      process.assign(nameOf(job), JSON.stringify(variablesOf(job)));
      return process;
    },
  };
}

interface Start {
  name: string;
  environment: Record<string, string>;
  hasInput?: boolean;
  onLine(line: string): void;
}

function start({ cwd, commands, environment, ledger }: JobProgram, { environment: own, ...spec }: Start): Supervised {
  const process = supervise({
    ...spec,
    command: ['/bin/sh', '-ec', commands.join('\n')],
    cwd,
    env: { ...environment, ...own },
    ledger,
    restart: 'never',
    stopTimeoutMs: limits.job.stopMs,
  });
  process.start();
  return process;
}
