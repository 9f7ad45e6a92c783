import type { CustomerSecrets } from '@console/core/ports/customer-secrets';
import type { CredentialProvider } from '../aws/credentials.ts';
import { createGeneratedSecrets } from './generated-secrets.ts';
import { createOptionSecrets } from './option-secrets.ts';

/** The secrets of customers in Secrets Manager of their regions. */
export const createAwsCustomerSecrets = (credentials: CredentialProvider): CustomerSecrets => ({
  ...createOptionSecrets(credentials),
  ...createGeneratedSecrets(credentials),
});
