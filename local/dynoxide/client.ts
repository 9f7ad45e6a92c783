import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { limits } from '../limits.ts';
import { retryFor } from './retry-strategy.ts';

export interface DynoxideEndpoint {
  /** Such as `http://127.0.0.1:8000`. */
  endpoint: string;
}

/** dynoxide requires credentials, and accepts any. */
const settings = ({ endpoint }: DynoxideEndpoint) => ({
  endpoint,
  region: 'us-east-1',
  // Without a method to call, the SDK does not copy every input and output for its log.
  logger: {} as NonNullable<DynamoDBClientConfig['logger']>,
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  requestHandler: {
    connectionTimeout: limits.dynoxide.connectMs,
    requestTimeout: limits.dynoxide.requestMs,
    throwOnRequestTimeout: true,
  },
});

/** Requests are retried for `retryMs`, so that they survive a restart of dynoxide. */
export const dynamoClient = (at: DynoxideEndpoint, retryMs: number = limits.dynoxide.retryMs): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ ...settings(at), retryStrategy: retryFor(retryMs) }), {
    marshallOptions: { removeUndefinedValues: true },
  });

/** Without retries: the reader of the stream has its own. */
export const streamsClient = (at: DynoxideEndpoint): DynamoDBStreamsClient =>
  new DynamoDBStreamsClient({ ...settings(at), maxAttempts: 1 });
