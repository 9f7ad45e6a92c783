import { assumedRole } from '@console/adapters/aws/credentials';
import { createSsmParameterReader } from '@console/adapters/ssm/parameter-reader';
import { createExportBucketFiles } from '@console/adapters/tenant-exports/bucket-files';
import { createTenantUsage } from '@console/adapters/usage/tenant-usage';
import { limits } from '@console/management-cdk/limits';
import type { ApiDeps } from '../api/deps.ts';
import type { ApiEnvironment } from './environment.ts';

/** What is known of the customers of pools, as the read role of the cluster account; their exports are in this one. */
export function tenantsOf({
  READ_ROLE_ARN,
  EXTERNAL_ID,
  AWS_REGION,
  EXPORT_BUCKET,
}: ApiEnvironment): Pick<ApiDeps, 'usage' | 'tenantParameters' | 'exportFiles'> {
  const credentials = assumedRole({
    roleArn: READ_ROLE_ARN,
    externalId: EXTERNAL_ID,
    sessionName: 'api-tenants',
    region: AWS_REGION,
  });
  return {
    usage: createTenantUsage({ credentials }),
    tenantParameters: createSsmParameterReader({ credentials }),
    exportFiles: createExportBucketFiles({ region: AWS_REGION, bucket: EXPORT_BUCKET, keptMs: limits.exports.kept }),
  };
}
