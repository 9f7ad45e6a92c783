import { assumedRole } from '@console/adapters/aws/credentials';
import { createAwsFleet } from '@console/adapters/ecs/fleet';
import type { Fleet } from '@console/core/ports';
import type { ApiEnvironment } from './environment.ts';

/** What can be seen of customers' applications, as the read role of the cluster account. */
export const fleetOf = ({ READ_ROLE_ARN, EXTERNAL_ID, AWS_REGION }: ApiEnvironment): Fleet =>
  createAwsFleet({
    credentials: assumedRole({
      roleArn: READ_ROLE_ARN,
      externalId: EXTERNAL_ID,
      sessionName: 'api',
      region: AWS_REGION,
    }),
  });
