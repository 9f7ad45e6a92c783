import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { retryFor } from '../dynoxide/retry-strategy.ts';
import { limits } from '../limits.ts';
import type { Cognito } from './start-cognito.ts';

/** A client for Cognito's stand-in. It bridges a restart, and gives up on one that hangs within seconds. */
export const cognitoClient = ({
  endpoint,
  region,
  credentials,
}: Pick<Cognito, 'endpoint' | 'region' | 'credentials'>) =>
  new CognitoIdentityProviderClient({
    endpoint,
    region,
    credentials,
    retryStrategy: retryFor(limits.cognito.retryMs),
    requestHandler: {
      connectionTimeout: limits.cognito.requestMs,
      requestTimeout: limits.cognito.requestMs,
      throwOnRequestTimeout: true,
    },
  });
