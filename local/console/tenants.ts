import { createSsmParameters } from '@console/adapters/ssm/tenant-parameters';
import { createTenantUsage } from '@console/adapters/usage/tenant-usage';
import type { ApiDeps } from '@console/amplify/api/deps';
import type { LocalCluster } from '../cluster/start-cluster.ts';

/** What is known of the customers of pools, from the cluster of this machine. */
export function tenantsOf({
  endpoint,
  identity,
}: Pick<LocalCluster, 'endpoint' | 'identity'>): Pick<ApiDeps, 'usage' | 'tenantParameters'> {
  const access = { endpoint: endpoint.url, credentials: async () => identity.adminCredentials };
  return { usage: createTenantUsage(access), tenantParameters: createSsmParameters(access) };
}
