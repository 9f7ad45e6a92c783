import { assumedRole } from '@console/adapters/aws/credentials';
import { createTenantUsage } from '@console/adapters/usage/tenant-usage';
import type { TenantUsage } from '@console/core/ports';
import type { ApiEnvironment } from './environment.ts';

/** What pools have counted, as the read role of the cluster account. */
export const usageOf = ({ READ_ROLE_ARN, EXTERNAL_ID, AWS_REGION }: ApiEnvironment): TenantUsage =>
  createTenantUsage({
    credentials: assumedRole({
      roleArn: READ_ROLE_ARN,
      externalId: EXTERNAL_ID,
      sessionName: 'api-usage',
      region: AWS_REGION,
    }),
  });
