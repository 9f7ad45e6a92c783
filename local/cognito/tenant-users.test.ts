import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCognitoTenantUsers } from '@console/adapters/cognito/tenant-users';
import { tenantUsersContract } from '@console/adapters/contract/tenant-users-contract';
import { createMemoryTenantUsers } from '@console/adapters/memory/tenant-users';
import { afterAll, beforeAll, describe } from 'vitest';
import { openLedger } from '../processes/ledger.ts';
import { type Cognito, startCognito } from './start-cognito.ts';

tenantUsersContract('memory', async () => ({
  users: createMemoryTenantUsers(),
  pool: { region: 'eu-west-1', userPoolId: 'pool' },
}));

describe('people of tenants on Cognito', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tenant-users-'));
  let cognito: Cognito;
  beforeAll(async () => {
    const ledger = await openLedger(join(dataDir, 'run'));
    cognito = await startCognito({ dataDir, publicUrl: 'http://localhost:4000', ledger, log: () => {} });
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
    pool: { region: cognito.region, userPoolId: cognito.userPoolId },
  }));
});
