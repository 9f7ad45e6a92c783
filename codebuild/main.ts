import { dirname, join, resolve } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createFolderCatalogue } from '@console/adapters/catalogue/folder';
import { createDynamoStore } from '@console/adapters/dynamodb/store';
import { eventBusArn } from '@console/core/configuration/names';
import { systemClock, ulids } from '@console/core/time';
import { awaitOperation } from './await-operation.ts';
import type { JobDeps } from './deps.ts';
import { type JobEnvironment, readEnvironment } from './environment.ts';
import { runJob } from './job.ts';
import { limits } from './limits.ts';
import { bundlesOf } from './stacks/connect-bundles.ts';
import { clusterOf, isOnOneMachine } from './stacks/connect-stacks.ts';
import { surroundingsOf } from './stacks/connect-surroundings.ts';
import { tenantsOf } from './stacks/connect-tenants.ts';

function eventBusOf(env: JobEnvironment): string | undefined {
  if (isOnOneMachine(env) || !env.MANAGEMENT_ACCOUNT || !env.MANAGEMENT_REGION) return undefined;
  return eventBusArn({ managementAccount: env.MANAGEMENT_ACCOUNT, managementRegion: env.MANAGEMENT_REGION });
}

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
    settings: {
      place: isOnOneMachine(env) ? 'local' : 'aws',
      account: env.CLUSTER_ACCOUNT,
      domainName: env.DOMAIN_NAME,
      brand: env.BRAND,
      hostedZoneId: env.HOSTED_ZONE_ID,
      natGateways: env.NAT_GATEWAYS,
      eventBusArn: eventBusOf(env),
      watchMs: env.WATCH_MS,
      inspectMs: env.INSPECT_MS,
      heartbeatMs: limits.heartbeatMs,
      probeSeconds: env.PROBE_SECONDS,
      applicationUrl: (host) => env.APPLICATION_URL.replace('{code}', host),
      triggersDir: resolve(env.TRIGGERS_DIR ?? join(dirname(process.argv[1] ?? ''), '..', 'triggers')),
      accountParameters: env.ACCOUNT_PARAMETERS,
      drainMs: env.DRAIN_SECONDS * 1_000,
      holdMs: env.HOLD_HOURS * 3_600_000,
    },
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
