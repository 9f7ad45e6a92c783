import type { CredentialProvider } from '@console/adapters/aws/credentials';
import { createFolderCatalogue } from '@console/adapters/catalogue/folder';
import { createKeptBundles } from '@console/adapters/kept-bundles/bundles';
import { createKeptImages } from '@console/adapters/kept-images/images';
import { createLocalClusterBackups } from '@console/adapters/local-cluster/backups';
import { createLocalClusterCommands } from '@console/adapters/local-cluster/commands';
import { createLocalClusterSecrets } from '@console/adapters/local-cluster/customer-secrets';
import { createLocalClusterDiagnosis } from '@console/adapters/local-cluster/diagnosis';
import { createLocalClusterImports } from '@console/adapters/local-cluster/imports';
import { createLocalClusterSnapshots } from '@console/adapters/local-cluster/snapshots';
import { createLocalClusterStacks } from '@console/adapters/local-cluster/stacks';
import { executionPolicyArns, minimumBootstrapVersion } from '@console/core/configuration/names';
import type { Backups, Bundles, Commands, Diagnosis, Images, Imports, Snapshots, Stacks } from '@console/core/ports';
import type { JobDeps } from '../deps.ts';
import { type AwsEnvironment, isOnOneMachine, type JobEnvironment } from '../environment.ts';
import { deployRole } from './deploy-role.ts';

export interface Cluster {
  stacks: Stacks;
  snapshots: Snapshots;
  diagnosis: Diagnosis;
  images: Images;
  bundles: Bundles;
  commands: Commands;
  backups?: Backups;
  imports?: Imports;
  customerSecrets: JobDeps['customerSecrets'];
}

/** Where the job works: the local cluster, or the cluster account. */
export async function clusterOf(env: JobEnvironment, log: (line: string) => void): Promise<Cluster> {
  if (!isOnOneMachine(env)) return onAws(env);
  const address = { url: env.LOCAL_CLUSTER_URL, token: env.LOCAL_CLUSTER_TOKEN };
  return {
    stacks: createLocalClusterStacks(address),
    snapshots: createLocalClusterSnapshots(address),
    diagnosis: createLocalClusterDiagnosis(address),
    images: createKeptImages({ productsDir: env.PRODUCTS_DIR, dataDir: env.DATA_DIR, log }),
    bundles: createKeptBundles({ productsDir: env.PRODUCTS_DIR, dataDir: env.DATA_DIR, log }),
    commands: createLocalClusterCommands(address),
    backups: createLocalClusterBackups(address),
    imports: createLocalClusterImports(address),
    customerSecrets: createLocalClusterSecrets(address),
  };
}

/** What only a job on AWS needs is loaded here, which saves one on one machine the time. */
async function onAws(env: AwsEnvironment): Promise<Cluster> {
  const [
    { assumedRole },
    { createCloudFormationStacks },
    { createEcsDiagnosis },
    { createEcrImages },
    { createShippedBundles },
    { createRdsSnapshots },
    { createEcsCommands },
    { createOptionSecrets },
  ] = await Promise.all([
    import('@console/adapters/aws/credentials'),
    import('@console/adapters/cloudformation/stacks'),
    import('@console/adapters/ecs/diagnosis/diagnosis'),
    import('@console/adapters/ecr/images'),
    import('@console/adapters/kept-bundles/shipped-bundles'),
    import('@console/adapters/rds/snapshots'),
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
    snapshots: createRdsSnapshots(credentials),
    diagnosis: createEcsDiagnosis(credentials),
    images: createEcrImages({ credentials, account: env.CLUSTER_ACCOUNT }),
    bundles: createShippedBundles({
      productsDir: env.PRODUCTS_DIR,
      catalogue: createFolderCatalogue({ dir: env.PRODUCTS_DIR, mode: 'aws' }),
    }),
    commands: createEcsCommands({ credentials }),
    customerSecrets: createOptionSecrets(credentials),
  };
}
