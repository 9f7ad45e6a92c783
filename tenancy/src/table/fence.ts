import { randomInt, randomUUID } from 'node:crypto';
import { type DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { isNamed } from '../errors.ts';
import { keys } from './keys.ts';
import { pause } from './pause.ts';

/** Transactions that check the same item at the same time can refuse each other: the fence is on several items. */
export const fencePosts = 16;
const attempts = 12;

/** The move has closed the table: the items are elsewhere, or will be in a moment. */
export class FenceClosed extends Error {}

interface Fenced {
  tenantId: string;
  table: string;
  fence: string;
}

const postOf = ({ tenantId, fence }: Fenced, post: number) => ({
  PK: keys.move(tenantId, fence, post),
  SK: keys.fencePost,
});

/** @throws FenceClosed unless the fence is open now. What was read before, from the same table, was current then. */
export async function demandOpen(client: DynamoDBDocumentClient, fenced: Fenced): Promise<void> {
  const Key = postOf(fenced, randomInt(fencePosts));
  const { Item } = await client.send(new GetCommand({ TableName: fenced.table, Key, ConsistentRead: true }));
  if (Item?.open !== true) throw new FenceClosed();
}

/** The table that the items of a closed fence were moved to; undefined when the move is not final, or forgotten. */
export async function movedTo(client: DynamoDBDocumentClient, fenced: Fenced): Promise<string | undefined> {
  const Key = postOf(fenced, 0);
  const { Item } = await client.send(new GetCommand({ TableName: fenced.table, Key, ConsistentRead: true }));
  return typeof Item?.movedTo === 'string' ? Item.movedTo : undefined;
}

export interface PrimaryKey {
  PK: string;
  SK: string;
}

type TransactItems = NonNullable<ConstructorParameters<typeof TransactWriteCommand>[0]['TransactItems']>;

/** Why a transaction was cancelled, for each of its items; undefined for another failure. */
const reasonsOf = (error: unknown): (string | undefined)[] | undefined =>
  isNamed(error, 'TransactionCanceledException')
    ? ((error as Error & { CancellationReasons?: { Code?: string }[] }).CancellationReasons ?? []).map(
        ({ Code }) => Code,
      )
    : undefined;

/**
 * Writes in one transaction with an entry that tells the move which keys were written, provided that the fence is open.
 * @throws FenceClosed when it is not, and nothing is written
 */
export async function commitFenced(
  client: DynamoDBDocumentClient,
  fenced: Fenced,
  items: TransactItems,
  written: readonly PrimaryKey[],
) {
  for (let attempt = 1; ; attempt += 1) {
    const { PK, SK } = postOf(fenced, randomInt(fencePosts));
    const TableName = fenced.table;
    const fence = {
      ConditionCheck: {
        TableName,
        Key: { PK, SK },
        ConditionExpression: '#open = :true',
        ExpressionAttributeNames: { '#open': 'open' },
        ExpressionAttributeValues: { ':true': true },
      },
    };
    const entry = { Put: { TableName, Item: { PK, SK: `${keys.journal}${randomUUID()}`, keys: written } } };
    const TransactItems = [fence, ...(written.length > 0 ? [entry] : []), ...items];
    try {
      return await client.send(new TransactWriteCommand({ TransactItems, ReturnConsumedCapacity: 'TOTAL' }));
    } catch (error) {
      const reasons = reasonsOf(error);
      if (reasons?.[0] === 'ConditionalCheckFailed') throw new FenceClosed();
      if (!reasons?.includes('TransactionConflict') || attempt === attempts) throw error;
      await pause(Math.min(200, 5 * 2 ** attempt));
    }
  }
}
