import { createLocalClusterStacks } from '@console/adapters/local-cluster/stacks';
import { policyArn, policyNames } from '@console/core/configuration/names';
import type { Stacks } from '@console/core/ports';
import type { AwsEnvironment, JobEnvironment, OneMachineEnvironment } from '../environment.ts';

export const isOnOneMachine = (env: JobEnvironment): env is OneMachineEnvironment => 'LOCAL_CLUSTER_URL' in env;

/** The stacks that the job works on: those of the local cluster, or of the cluster account. */
export async function stacksOf(env: JobEnvironment, log: (line: string) => void): Promise<Stacks> {
  if (!isOnOneMachine(env)) return onAws(env, log);
  return createLocalClusterStacks({ url: env.LOCAL_CLUSTER_URL, token: env.LOCAL_CLUSTER_TOKEN });
}

/** The role of the cluster account that the job assumes. */
export const deployRole = (env: AwsEnvironment) => ({
  roleArn: env.DEPLOY_ROLE_ARN,
  externalId: env.EXTERNAL_ID,
  sessionName: `job-${env.OPERATION_ID}`,
  region: env.AWS_REGION,
});

/** What only a job on AWS needs is loaded here, which saves one on one machine the time. */
async function onAws(env: AwsEnvironment, log: (line: string) => void): Promise<Stacks> {
  const [{ assumedRole }, { createCloudFormationStacks }] = await Promise.all([
    import('@console/adapters/aws/credentials'),
    import('@console/adapters/cloudformation/stacks'),
  ]);
  return createCloudFormationStacks({
    credentials: assumedRole(deployRole(env)),
    bootstrap: {
      account: env.CLUSTER_ACCOUNT,
      executionPolicyArn: policyArn(env.CLUSTER_ACCOUNT, policyNames.execution),
      boundary: policyNames.boundary,
    },
    log,
  });
}
