import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from '../table/keys.ts';

/** Adds to the requests of a tenant on a day; answers how many all processes together have had. */
export type CountDay = (tenantId: string, day: string, requests: number) => Promise<number>;

const keptSeconds = 3 * 24 * 3_600;

/** Keeps the count in the table of the meter: `TENANT#<id>#DAY#<day>` / `COUNT`. */
export const countInMeterTable =
  (client: DynamoDBDocumentClient, table: string): CountDay =>
  async (tenantId, day, requests) => {
    const { Attributes } = await client.send(
      new UpdateCommand({
        TableName: table,
        Key: { PK: keys.usage(tenantId, day), SK: 'COUNT' },
        UpdateExpression: 'ADD #counted :requests SET #expiresAt = :expiresAt',
        ExpressionAttributeNames: { '#counted': 'counted', '#expiresAt': 'expiresAt' },
        ExpressionAttributeValues: {
          ':requests': requests,
          ':expiresAt': Math.floor(Date.parse(`${day}T00:00:00Z`) / 1_000) + keptSeconds,
        },
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    return Number(Attributes?.counted ?? 0);
  };
