import { assumedRole } from '@console/adapters/aws/credentials';
import { createSsmParameterReader } from '@console/adapters/ssm/parameter-reader';
import { createTenantUsage } from '@console/adapters/usage/tenant-usage';
import type { ApiDeps } from '../api/deps.ts';
import type { ApiEnvironment } from './environment.ts';

/** What is known of the customers of pools, as the read role of the cluster account. */
export function tenantsOf({
  READ_ROLE_ARN,
  EXTERNAL_ID,
  AWS_REGION,
}: ApiEnvironment): Pick<ApiDeps, 'usage' | 'tenantParameters'> {
  const credentials = assumedRole({
    roleArn: READ_ROLE_ARN,
    externalId: EXTERNAL_ID,
    sessionName: 'api-tenants',
    region: AWS_REGION,
  });
  return { usage: createTenantUsage({ credentials }), tenantParameters: createSsmParameterReader({ credentials }) };
}
