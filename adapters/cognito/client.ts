import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';

/** A client for a stand-in of Cognito at `endpoint`, which checks no credentials. */
export const standInClient = ({ endpoint, region }: { endpoint: string; region: string }) =>
  new CognitoIdentityProviderClient({
    endpoint,
    region,
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
    // Bridges a restart of the stand-in.
    maxAttempts: 6,
  });
