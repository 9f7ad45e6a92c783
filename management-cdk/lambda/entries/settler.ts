import { settleJob } from '@console/core/operations/settle-job';
import { jobOfBuild } from '../build-event.ts';
import { readEnvironment } from '../environment.ts';
import { lostJobOf } from '../lost-job.ts';
import { basePorts, lambdaHandler, logger } from '../runtime.ts';

const env = readEnvironment('settle');
const deps = basePorts(env.TABLE_NAME);

/** Receives CodeBuild's events about builds that have ended, and Lambda's reports of jobs of the worker that failed. */
export const handler = lambdaHandler(async (event: unknown) => {
  const lost = lostJobOf(event);
  if (lost === 'dropped') return;
  const job = lost ?? jobOfBuild(event);
  logger.info('A job has ended', { ...job });
  await settleJob(deps, job);
});
