import type { Jobs } from '@console/core/ports';
import { createWorkerLog } from './log.ts';
import type { StartOptions, WatchOptions } from './options.ts';
import { createWorkerStart } from './start.ts';
import { createWorkerStatus } from './status.ts';
import { createWorkerStop } from './stop.ts';

/** Runs each job as an invocation of one Lambda function. Programs on AWS use the parts that their role may call. */
export const createWorkerJobs = (options: StartOptions & WatchOptions): Jobs => ({
  ...createWorkerStart(options),
  ...createWorkerStatus(options),
  ...createWorkerStop(options),
  ...createWorkerLog(options),
});
