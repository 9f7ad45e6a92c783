import { assumedRole } from '@console/adapters/aws/credentials';
import { createAwsCustomerSecrets } from '@console/adapters/secrets-manager/customer-secrets';
import type { CustomerSecrets } from '@console/core/ports';
import type { ApiEnvironment } from './environment.ts';

/** The secrets of customers, as the role of the cluster account that is for them alone. */
export const customerSecretsOf = ({ SECRETS_ROLE_ARN, EXTERNAL_ID, AWS_REGION }: ApiEnvironment): CustomerSecrets =>
  createAwsCustomerSecrets(
    assumedRole({ roleArn: SECRETS_ROLE_ARN, externalId: EXTERNAL_ID, sessionName: 'api', region: AWS_REGION }),
  );
