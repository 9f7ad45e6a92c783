import { jobOfBuild } from '../build-event.ts';
import { settle } from '../settle.ts';
import { readEnvironment, variables } from './environment.ts';
import { logger, observed } from './observed.ts';
import { onTable } from './table.ts';

const env = readEnvironment({ TABLE_NAME: variables.TABLE_NAME, AWS_REGION: variables.AWS_REGION });
const settleJob = settle(onTable(env.TABLE_NAME));

/** Takes CodeBuild's events about builds that have ended. */
export const handler = observed(async (event: unknown) => {
  const job = jobOfBuild(event);
  logger.info('A build has ended', { ...job });
  await settleJob(job);
});
