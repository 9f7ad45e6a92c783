import type { RoleToAssume } from '@console/adapters/aws/credentials';
import type { AwsEnvironment } from '../environment.ts';

/** The role of the cluster account that the job assumes. */
export const deployRole = (env: AwsEnvironment): RoleToAssume => ({
  roleArn: env.DEPLOY_ROLE_ARN,
  externalId: env.EXTERNAL_ID,
  sessionName: `job-${env.OPERATION_ID}`,
  region: env.AWS_REGION,
});
