import type { CredentialProvider } from '@console/adapters/aws/credentials';
import { unchangedImages } from '@console/adapters/catalogue/unchanged-images';
import { createLocalClusterStacks } from '@console/adapters/local-cluster/stacks';
import { executionPolicyArns, minimumBootstrapVersion } from '@console/core/configuration/names';
import type { Diagnosis, Images, Stacks } from '@console/core/ports';
import type { JobDeps } from '../deps.ts';
import type { AwsEnvironment, JobEnvironment, OneMachineEnvironment } from '../environment.ts';

export const isOnOneMachine = (env: JobEnvironment): env is OneMachineEnvironment => 'LOCAL_CLUSTER_URL' in env;

export interface Cluster extends Pick<JobDeps, 'commands' | 'customerSecrets'> {
  stacks: Stacks;
  diagnosis: Diagnosis;
  images: Images;
}

/** The reasons that the local cluster gives a stack say all there is to know. */
const nothingMore: Diagnosis = { inspect: async () => null };

const notOnOneMachine: Pick<Cluster, 'commands' | 'customerSecrets'> = {
  commands: { run: async () => ({ reason: 'The local cluster runs no commands.' }) },
  customerSecrets: {
    putOptions: () => Promise.reject(new Error('The local cluster keeps no secret options.')),
    removeOptions: async () => {},
  },
};

/** Where the job works: the local cluster, or the cluster account. */
export async function clusterOf(env: JobEnvironment): Promise<Cluster> {
  if (!isOnOneMachine(env)) return onAws(env);
  const stacks = createLocalClusterStacks({ url: env.LOCAL_CLUSTER_URL, token: env.LOCAL_CLUSTER_TOKEN });
  return { stacks, diagnosis: nothingMore, images: unchangedImages, ...notOnOneMachine };
}

/** The role of the cluster account that the job assumes. */
export const deployRole = (env: AwsEnvironment) => ({
  roleArn: env.DEPLOY_ROLE_ARN,
  externalId: env.EXTERNAL_ID,
  sessionName: `job-${env.OPERATION_ID}`,
  region: env.AWS_REGION,
});

/** What only a job on AWS needs is loaded here, which saves one on one machine the time. */
async function onAws(env: AwsEnvironment): Promise<Cluster> {
  const [
    { assumedRole },
    { createCloudFormationStacks },
    { createEcsDiagnosis },
    { createEcrImages },
    { createEcsCommands },
    { createOptionSecrets },
  ] = await Promise.all([
    import('@console/adapters/aws/credentials'),
    import('@console/adapters/cloudformation/stacks'),
    import('@console/adapters/ecs/diagnosis/diagnosis'),
    import('@console/adapters/ecr/images'),
    import('@console/adapters/ecs/commands/commands'),
    import('@console/adapters/secrets-manager/option-secrets'),
  ]);
  const credentials: CredentialProvider = assumedRole(deployRole(env));
  const stacks = createCloudFormationStacks({
    credentials,
    bootstrap: {
      version: minimumBootstrapVersion,
      executionPolicyArns: executionPolicyArns(env.CLUSTER_ACCOUNT),
    },
  });
  return {
    stacks,
    diagnosis: createEcsDiagnosis(credentials),
    images: createEcrImages({ credentials, account: env.CLUSTER_ACCOUNT }),
    commands: createEcsCommands({ credentials }),
    customerSecrets: createOptionSecrets(credentials),
  };
}
