import { createLocalClusterStacks } from '@console/adapters/local-cluster/stacks';
import { executionPolicyArns, minimumBootstrapVersion } from '@console/core/configuration/names';
import type { Stacks } from '@console/core/ports';
import type { AwsEnvironment, JobEnvironment, OneMachineEnvironment } from '../environment.ts';

export const isOnOneMachine = (env: JobEnvironment): env is OneMachineEnvironment => 'LOCAL_CLUSTER_URL' in env;

/** The stacks that the job works on: those of the local cluster, or of the cluster account. */
export async function stacksOf(env: JobEnvironment): Promise<Stacks> {
  if (!isOnOneMachine(env)) return onAws(env);
  return createLocalClusterStacks({ url: env.LOCAL_CLUSTER_URL, token: env.LOCAL_CLUSTER_TOKEN });
}

/** What only a job on AWS needs is loaded here, which saves one on one machine the time. */
async function onAws(env: AwsEnvironment): Promise<Stacks> {
  const [{ assumedRole }, { createCloudFormationStacks }] = await Promise.all([
    import('@console/adapters/aws/credentials'),
    import('@console/adapters/cloudformation/stacks'),
  ]);
  return createCloudFormationStacks({
    credentials: assumedRole({
      roleArn: env.DEPLOY_ROLE_ARN,
      externalId: env.EXTERNAL_ID,
      sessionName: `job-${env.OPERATION_ID}`,
      region: env.AWS_REGION,
    }),
    bootstrap: {
      version: minimumBootstrapVersion,
      executionPolicyArns: executionPolicyArns(env.CLUSTER_ACCOUNT),
    },
  });
}
