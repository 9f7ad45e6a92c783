import { join } from 'node:path';
import type { AwsAccess } from '@console/adapters/aws/access';
import type { AccountEvents, TenantExports } from '@console/core/ports';
import type { TenantPorts } from '../deps.ts';
import { isOnOneMachine, type JobEnvironment } from '../environment.ts';
import { deployRole } from './deploy-role.ts';

/** What the customers of pools have, on one machine or in the cluster account. */
export async function tenantsOf(env: JobEnvironment): Promise<TenantPorts> {
  const [
    access,
    { createSsmParameters },
    { createTenantData },
    { createTenantTransfer },
    { createCognitoTenantUsers },
  ] = await Promise.all([
    accessOf(env),
    import('@console/adapters/ssm/tenant-parameters'),
    import('@console/adapters/tenant-data/tenant-data'),
    import('@console/adapters/tenant-transfer/tenant-transfer'),
    import('@console/adapters/cognito/tenant-users'),
  ]);
  const [exports, events] = await Promise.all([exportsOf(env), eventsOf(env)]);
  return {
    parameters: createSsmParameters(access),
    data: createTenantData(access),
    transfer: createTenantTransfer(access),
    users: createCognitoTenantUsers({ ...access, invitation: isOnOneMachine(env) ? 'response' : 'email' }),
    exports,
    events,
  };
}

async function accessOf(env: JobEnvironment): Promise<AwsAccess> {
  if (!isOnOneMachine(env)) {
    const { assumedRole } = await import('@console/adapters/aws/credentials');
    return { credentials: assumedRole(deployRole(env)) };
  }
  const { TENANT_ENDPOINT_URL: endpoint, TENANT_ACCESS_KEY_ID, TENANT_SECRET_ACCESS_KEY } = env;
  const key = { accessKeyId: TENANT_ACCESS_KEY_ID, secretAccessKey: TENANT_SECRET_ACCESS_KEY };
  return { endpoint, credentials: async () => key };
}

async function exportsOf(env: JobEnvironment): Promise<TenantExports | undefined> {
  if (isOnOneMachine(env)) {
    const { createExportFolder, exportsFolder } = await import('@console/adapters/tenant-exports/folder');
    return createExportFolder(exportsFolder(env.DATA_DIR));
  }
  const { EXPORT_BUCKET: bucket } = env;
  if (bucket === undefined) return undefined;
  const { createExportBucket } = await import('@console/adapters/tenant-exports/bucket');
  return createExportBucket({ region: env.MANAGEMENT_REGION ?? env.AWS_REGION, bucket });
}

async function eventsOf(env: JobEnvironment): Promise<AccountEvents> {
  if (isOnOneMachine(env)) {
    const { createAccountEventFile } = await import('@console/adapters/account-event-file/account-events');
    return createAccountEventFile(join(env.DATA_DIR, 'accounts', 'events.jsonl'));
  }
  const { ACCOUNT_BUS: bus } = env;
  if (bus === undefined) return { publish: async () => {} };
  const { createEventBridgeAccountEvents } = await import('@console/adapters/eventbridge/account-events');
  return createEventBridgeAccountEvents({ region: env.MANAGEMENT_REGION ?? env.AWS_REGION, bus });
}
