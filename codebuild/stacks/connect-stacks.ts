import type { CredentialProvider } from '@console/adapters/aws/credentials';
import { unchangedImages } from '@console/adapters/catalogue/unchanged-images';
import { createLocalClusterStacks } from '@console/adapters/local-cluster/stacks';
import { policyArn, policyNames } from '@console/core/configuration/names';
import type { Images, Stacks } from '@console/core/ports';
import type { AwsEnvironment, JobEnvironment, OneMachineEnvironment } from '../environment.ts';

export const isOnOneMachine = (env: JobEnvironment): env is OneMachineEnvironment => 'LOCAL_CLUSTER_URL' in env;

export interface Cluster {
  stacks: Stacks;
  images: Images;
}

/** What the job works on: the local cluster, or the cluster account. */
export async function clusterOf(env: JobEnvironment, log: (line: string) => void): Promise<Cluster> {
  if (!isOnOneMachine(env)) return onAws(env, log);
  const stacks = createLocalClusterStacks({ url: env.LOCAL_CLUSTER_URL, token: env.LOCAL_CLUSTER_TOKEN });
  return { stacks, images: unchangedImages };
}

/** What only a job on AWS needs is loaded here, which saves one on one machine the time. */
async function onAws(env: AwsEnvironment, log: (line: string) => void): Promise<Cluster> {
  const [{ assumedRole }, { createCloudFormationStacks }, { createEcrImages }] = await Promise.all([
    import('@console/adapters/aws/credentials'),
    import('@console/adapters/cloudformation/stacks'),
    import('@console/adapters/ecr/images'),
  ]);
  const credentials: CredentialProvider = assumedRole({
    roleArn: env.DEPLOY_ROLE_ARN,
    externalId: env.EXTERNAL_ID,
    sessionName: `job-${env.OPERATION_ID}`,
    region: env.AWS_REGION,
  });
  const stacks = createCloudFormationStacks({
    credentials,
    bootstrap: {
      account: env.CLUSTER_ACCOUNT,
      executionPolicyArn: policyArn(env.CLUSTER_ACCOUNT, policyNames.execution),
      boundary: policyNames.boundary,
    },
    log,
  });
  return { stacks, images: createEcrImages({ credentials, account: env.CLUSTER_ACCOUNT }) };
}
