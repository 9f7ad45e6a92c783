import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createFolderCatalogue } from '@console/adapters/catalogue/folder';
import { createDynamoStore } from '@console/adapters/dynamodb/store';
import { createLocalClusterStacks } from '@console/adapters/local-cluster/stacks';
import type { Stacks } from '@console/core/ports';
import { systemClock, ulids } from '@console/core/time';
import type { JobDeps } from './deps.ts';
import { type JobEnvironment, readEnvironment } from './environment.ts';
import { runJob } from './job.ts';

function stacksOf({ LOCAL_CLUSTER_URL: url, LOCAL_CLUSTER_TOKEN: token }: JobEnvironment): Stacks {
  if (url && token) return createLocalClusterStacks({ url, token });
  throw new Error('LOCAL_CLUSTER_URL and LOCAL_CLUSTER_TOKEN are not set: there is no cluster to deploy to.');
}

function jobDeps(env: JobEnvironment): JobDeps {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 12 }), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return {
    jobId: env.CODEBUILD_BUILD_ID,
    store: createDynamoStore({ client, table: env.TABLE_NAME }),
    stacks: stacksOf(env),
    catalogue: createFolderCatalogue({ dir: env.PRODUCTS_DIR, mode: env.LOCAL_CLUSTER_URL ? 'local' : 'aws' }),
    clock: systemClock,
    ids: ulids(),
    settings: {
      account: env.CLUSTER_ACCOUNT,
      domainName: env.DOMAIN_NAME,
      hostedZoneId: env.HOSTED_ZONE_ID,
      natGateways: env.NAT_GATEWAYS,
      watchMs: env.WATCH_MS,
      probeSeconds: env.PROBE_SECONDS,
      applicationUrl: (code) => env.APPLICATION_URL.replace('{code}', code),
    },
    log: (line) => console.log(line),
  };
}

async function main(): Promise<void> {
  const env = readEnvironment(process.env);
  await runJob(jobDeps(env), env.OPERATION_ID);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.log(`The job cannot go on: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  },
);
