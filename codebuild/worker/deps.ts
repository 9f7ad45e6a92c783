import { assumedRole } from '@console/adapters/aws/credentials';
import { clientsByRegion, createStackReader } from '@console/adapters/cloudformation/stack-reader';
import type { JobDeps } from '../deps.ts';
import type { AwsEnvironment } from '../environment.ts';
import { settingsOf } from '../job-settings.ts';
import { tenantsOf } from '../stacks/connect-tenants.ts';
import { deployRole } from '../stacks/deploy-role.ts';
import { stackPorts } from './build-only.ts';

/** What a small job needs. Whatever needs more than this needs a build. */
export const workerDeps = async (
  env: AwsEnvironment,
  base: Pick<JobDeps, 'store' | 'clock' | 'ids' | 'log'>,
): Promise<JobDeps> => ({
  ...base,
  ...stackPorts(createStackReader(clientsByRegion(assumedRole(deployRole(env))))),
  jobId: env.CODEBUILD_BUILD_ID,
  settings: settingsOf(env),
  tenants: await tenantsOf(env),
});
