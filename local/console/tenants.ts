import { createCognitoTenantUsers } from '@console/adapters/cognito/tenant-users';
import { createSsmParameterReader } from '@console/adapters/ssm/parameter-reader';
import { createTenantUsage } from '@console/adapters/usage/tenant-usage';
import type { ApiDeps } from '@console/amplify/api/deps';
import type { LocalCluster } from '../cluster/start-cluster.ts';

/** What is known of the customers of pools, from the cluster of this machine. */
export function tenantsOf({
  endpoint,
  identity,
  stacks,
}: Pick<LocalCluster, 'endpoint' | 'identity' | 'stacks'>): Pick<
  ApiDeps,
  'usage' | 'tenantParameters' | 'firstPeople'
> {
  const access = { endpoint: endpoint.url, credentials: async () => identity.adminCredentials };
  return {
    usage: createTenantUsage(access),
    tenantParameters: createSsmParameterReader(access),
    firstPeople: {
      users: createCognitoTenantUsers({ ...access, invitation: 'response' }),
      outputs: async (stack) => (await stacks.describe(stack))?.outputs ?? {},
    },
  };
}
