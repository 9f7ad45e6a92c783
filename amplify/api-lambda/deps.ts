import { fileURLToPath } from 'node:url';
import { Logger } from '@aws-lambda-powertools/logger';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SNSClient } from '@aws-sdk/client-sns';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createFolderCatalogue } from '@console/adapters/catalogue/folder';
import { createCognitoDirectory } from '@console/adapters/cognito/directory';
import { createDynamoStore } from '@console/adapters/dynamodb/store';
import { createSnsNotifier } from '@console/adapters/sns/notifier';
import { systemClock, ulids } from '@console/core/time';
import { createTokenVerifier } from '../api/auth/verify-token.ts';
import type { ApiDeps } from '../api/deps.ts';
import { customerSecretsOf } from './customer-secrets.ts';
import type { ApiEnvironment } from './environment.ts';
import { fleetOf } from './fleet.ts';
import { jobsOf } from './jobs.ts';
import { tenantsOf } from './tenants.ts';

/** Beside the bundle. */
const productsDir = fileURLToPath(new URL('products', import.meta.url));

/** The ports on AWS. Nothing is called before the first request. */
export function apiDeps(env: ApiEnvironment): ApiDeps {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const issuer = `https://cognito-idp.${env.AWS_REGION}.amazonaws.com/${env.USER_POOL_ID}`;
  const logger = new Logger();
  return {
    store: createDynamoStore({ client, table: env.TABLE_NAME }),
    jobs: jobsOf(env),
    fleet: fleetOf(env),
    ...tenantsOf(env),
    customerSecrets: customerSecretsOf(env),
    directory: createCognitoDirectory({
      client: new CognitoIdentityProviderClient({}),
      userPoolId: env.USER_POOL_ID,
    }),
    notifier: createSnsNotifier({ client: new SNSClient({}), topicArn: env.ON_CALL_TOPIC_ARN }),
    catalogue: createFolderCatalogue({ dir: productsDir, mode: 'aws' }),
    clock: systemClock,
    ids: ulids(),
    verifyToken: createTokenVerifier({
      issuer,
      jwksUri: `${issuer}/.well-known/jwks.json`,
      clientId: env.USER_POOL_CLIENT_ID,
    }),
    quotas: env.QUOTAS,
    accountParameters: env.ACCOUNT_PARAMETERS,
    settings: settingsOf(env),
    log: {
      info: (message, fields = {}) => logger.info(message, fields),
      error: (message, fields = {}) => logger.error(message, fields),
    },
  };
}

const settingsOf = (env: ApiEnvironment): ApiDeps['settings'] => ({
  mode: 'aws',
  version: env.CONSOLE_VERSION,
  applicationUrl: (code) => env.APPLICATION_URL.replace('{code}', code),
  installation: {
    management: { account: env.MANAGEMENT_ACCOUNT, region: env.AWS_REGION },
    clusterAccount: env.CLUSTER_ACCOUNT,
    domain: env.DOMAIN_NAME,
    concurrentJobs: env.MAX_CONCURRENT_JOBS,
    notifications: { channel: 'sns', to: env.ALERT_EMAILS },
    versions: {},
  },
});
