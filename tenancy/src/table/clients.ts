import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TenantCredentials } from '../credentials/tenant-credentials.ts';
import { Kept } from '../kept.ts';

/** The SDK is told what a client may do by its credentials, so that each tenant has a client of its own. */
export type ClientOf = (tenantId: string) => Promise<DynamoDBDocumentClient>;

interface Options {
  credentials: Pick<TenantCredentials, 'for'>;
  /** @default as the environment says */
  endpoint?: string;
  region?: string;
  /** How many clients are kept. @default 1000 */
  atMost?: number;
}

export function tenantClients({ credentials, endpoint, region, atMost = 1_000 }: Options): ClientOf {
  // One pool of connections for all.
  const { requestHandler } = new DynamoDBClient({}).config;
  const kept = new Kept<DynamoDBDocumentClient>({ expires: () => Number.POSITIVE_INFINITY, atMost });
  const create = (tenantId: string) =>
    DynamoDBDocumentClient.from(
      new DynamoDBClient({
        credentials: () => credentials.for(tenantId),
        requestHandler,
        ...(endpoint === undefined ? {} : { endpoint }),
        ...(region === undefined ? {} : { region }),
      }),
      { marshallOptions: { removeUndefinedValues: true } },
    );
  return (tenantId) => kept.get(tenantId, async () => create(tenantId));
}
