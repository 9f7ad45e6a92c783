import { type DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { isNamed } from '../errors.ts';
import { keys } from '../table/keys.ts';
import type { HourOfUsage } from './usage.ts';

export interface UsageBatch {
  /** Written once, however often it is sent. */
  id: string;
  hours: HourOfUsage[];
}

/** How many hours one batch holds: a transaction of DynamoDB has at most 100 steps, and one is the mark of the batch. */
export const longestBatch = 99;

const markSeconds = 2 * 24 * 3_600;

const added = (table: string, { tenantId, day, hour, usage }: HourOfUsage) => {
  const entries = Object.entries(usage);
  return {
    Update: {
      TableName: table,
      Key: { PK: keys.usage(tenantId, day), SK: `HOUR#${hour}` },
      UpdateExpression: `ADD ${entries.map((_, at) => `#u${at} :u${at}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(entries.map(([unit], at) => [`#u${at}`, unit])),
      ExpressionAttributeValues: Object.fromEntries(entries.map(([, value], at) => [`:u${at}`, value])),
    },
  };
};

const mark = (table: string, id: string) => ({
  Put: {
    TableName: table,
    Item: { PK: `BATCH#${id}`, SK: 'BATCH', expiresAt: Math.floor(Date.now() / 1_000) + markSeconds },
    ConditionExpression: 'attribute_not_exists(PK)',
  },
});

const isCountedAlready = (error: unknown): boolean => {
  if (!isNamed(error, 'TransactionCanceledException')) return false;
  const { CancellationReasons } = error as Error & { CancellationReasons?: { Code?: string }[] };
  return CancellationReasons?.[0]?.Code === 'ConditionalCheckFailed';
};

export type WriteBatch = (batch: UsageBatch) => Promise<void>;

/** Adds a batch to the table of the meter: `TENANT#<id>#DAY#<day>` / `HOUR#<hour>`. */
export const writeToMeterTable =
  (client: DynamoDBDocumentClient, table: string): WriteBatch =>
  async ({ id, hours }) => {
    const TransactItems = [mark(table, id), ...hours.map((hour) => added(table, hour))];
    try {
      await client.send(new TransactWriteCommand({ TransactItems }));
    } catch (error) {
      if (!isCountedAlready(error)) throw error;
    }
  };
