import type { Jobs } from '@console/core/ports';
import { createJobLog, type LogOptions } from './log.ts';
import { createJobStart, type StartOptions } from './start.ts';
import { createJobStatus } from './status.ts';
import { createJobStop } from './stop.ts';

export type CodeBuildJobsOptions = StartOptions & LogOptions;

/** Runs each job as a build of one CodeBuild project. Programs on AWS use the parts that their role may call. */
export const createCodeBuildJobs = (options: CodeBuildJobsOptions): Jobs => ({
  ...createJobStart(options),
  ...createJobStatus(options),
  ...createJobStop(options),
  ...createJobLog(options),
});
