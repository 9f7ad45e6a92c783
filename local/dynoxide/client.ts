import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { limits } from '../limits.ts';
import { patientFor } from './patience.ts';

export interface DynoxideEndpoint {
  /** Such as `http://127.0.0.1:8000`. */
  endpoint: string;
}

/** dynoxide asks for credentials, and takes any. */
const settings = ({ endpoint }: DynoxideEndpoint) => ({
  endpoint,
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  requestHandler: {
    connectionTimeout: limits.dynoxide.connectMs,
    requestTimeout: limits.dynoxide.requestMs,
    throwOnRequestTimeout: true,
  },
});

/** Requests outlive a restart of dynoxide of `patienceMs`. */
export const dynamoClient = (at: DynoxideEndpoint, patienceMs = 10_000): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ ...settings(at), retryStrategy: patientFor(patienceMs) }), {
    marshallOptions: { removeUndefinedValues: true },
  });

/** One try: whoever follows a stream tries again anyway. */
export const streamsClient = (at: DynoxideEndpoint): DynamoDBStreamsClient =>
  new DynamoDBStreamsClient({ ...settings(at), maxAttempts: 1 });
