import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createFolderCatalogue } from '@console/adapters/catalogue/folder';
import { createDynamoStore } from '@console/adapters/dynamodb/store';
import { systemClock, ulids } from '@console/core/time';
import { awaitOperation } from './await-operation.ts';
import type { JobDeps } from './deps.ts';
import { isOnOneMachine, type JobEnvironment, readEnvironment } from './environment.ts';
import { runJob } from './job.ts';
import { settingsOf } from './job-settings.ts';
import { bundlesOf } from './stacks/connect-bundles.ts';
import { clusterOf } from './stacks/connect-stacks.ts';
import { surroundingsOf } from './stacks/connect-surroundings.ts';
import { tenantsOf } from './stacks/connect-tenants.ts';

async function jobDeps(env: JobEnvironment): Promise<JobDeps> {
  const log = (line: string) => console.log(line);
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 12 }), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return {
    jobId: env.CODEBUILD_BUILD_ID,
    store: createDynamoStore({ client, table: env.TABLE_NAME }),
    ...(await clusterOf(env, log)),
    surroundings: await surroundingsOf(env),
    tenants: await tenantsOf(env),
    bundles: bundlesOf(env, log),
    catalogue: createFolderCatalogue({ dir: env.PRODUCTS_DIR, mode: isOnOneMachine(env) ? 'local' : 'aws' }),
    clock: systemClock,
    ids: ulids(),
    synthesis: () => import('@console/cluster-cdk/synthesize'),
    settings: settingsOf(env),
    log,
  };
}

async function main(): Promise<void> {
  const assigned = process.env.AWAIT_OPERATION ? await awaitOperation(process.stdin) : {};
  if (!assigned) return;
  const env = readEnvironment({ ...process.env, ...assigned });
  await runJob(await jobDeps(env), env.OPERATION_ID);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.log(`The job cannot go on: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  },
);
