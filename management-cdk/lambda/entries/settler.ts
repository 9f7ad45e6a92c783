import { settleJob } from '@console/core/operations/settle-job';
import { jobOfBuild } from '../build-event.ts';
import { readEnvironment } from '../environment.ts';
import { basePorts, lambdaHandler, logger } from '../runtime.ts';

const env = readEnvironment('settle');
const deps = basePorts(env.TABLE_NAME);

/** Receives CodeBuild's events about builds that have ended. */
export const handler = lambdaHandler(async (event: unknown) => {
  const job = jobOfBuild(event);
  logger.info('A build has ended', { ...job });
  await settleJob(deps, job);
});
