import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCognitoTenantUsers } from '@console/adapters/cognito/tenant-users';
import { tenantUsersContract } from '@console/adapters/contract/tenant-users-contract';
import { createMemoryTenantUsers } from '@console/adapters/memory/tenant-users';
import { afterAll, beforeAll, describe } from 'vitest';
import { UserPools } from '../cluster/user-pools/user-pools.ts';
import { openLedger } from '../processes/ledger.ts';
import { type Cognito, startCognito } from './start-cognito.ts';

tenantUsersContract('memory', async () => ({
  users: createMemoryTenantUsers(),
  pool: { region: 'eu-west-1', userPoolId: 'pool' },
}));

describe('people of tenants on Cognito', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tenant-users-'));
  const userPoolId = 'eu-west-1_Tenants01';
  let cognito: Cognito;
  beforeAll(async () => {
    const ledger = await openLedger(join(dataDir, 'run'));
    cognito = await startCognito({ dataDir, publicUrl: 'http://localhost:4000', ledger, log: () => {} });
    await new UserPools(cognito).call('PutUserPool', {
      Id: userPoolId,
      Arn: `arn:aws:cognito-idp:${cognito.region}:000000000000:userpool/${userPoolId}`,
      Name: 'pool-palette',
      Schema: [{ Name: 'tenant_id', Mutable: false }, { Name: 'role' }],
    });
  });
  afterAll(async () => {
    await cognito.stop();
    rmSync(dataDir, { recursive: true });
  });

  tenantUsersContract('cognito-local', async () => ({
    users: createCognitoTenantUsers({
      endpoint: cognito.endpoint,
      credentials: async () => cognito.credentials,
      invitation: 'response',
    }),
    pool: { region: cognito.region, userPoolId },
  }));
});
