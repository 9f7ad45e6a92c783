import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { ItemKey, MoveFence } from '@console/core/ports';
import { fencePosts, journalPrefix, movePartition } from '@console/core/tenants/keys';
import { callAws } from '../aws/failure.ts';
import { writeBatches } from '../tenant-data/write-batches.ts';
import { keyOfItem, keyText } from './items-by-key.ts';
import type { Item } from './target-writer.ts';

/** What applications have written since the fence was opened, as far as it was not taken over. */
export interface Journal {
  written: ItemKey[];
  /** The entries themselves, to be removed once what they tell is taken over. */
  entries: ItemKey[];
}

/** Reads consistently: an entry is there as soon as the item that it is about. */
export async function readJournal(client: DynamoDBClient, of: MoveFence): Promise<Journal> {
  const posts = Array.from({ length: fencePosts }, (_, post) => entriesAt(client, of, post));
  const items = (await Promise.all(posts)).flat();
  const written = new Map<string, ItemKey>();
  for (const { keys } of items) {
    for (const { M } of keys?.L ?? []) if (M) written.set(keyText(keyOfItem(M)), keyOfItem(M));
  }
  return { written: [...written.values()], entries: items.map(keyOfItem) };
}

async function entriesAt(client: DynamoDBClient, { from, fence }: MoveFence, post: number): Promise<Item[]> {
  const entries: Item[] = [];
  let start: Item | undefined;
  do {
    const command = new QueryCommand({
      TableName: from.table,
      ConsistentRead: true,
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :journal)',
      ExpressionAttributeValues: {
        ':pk': { S: movePartition(from.tenantId, fence, post) },
        ':journal': { S: journalPrefix },
      },
      ExclusiveStartKey: start,
    });
    const { Items = [], LastEvaluatedKey } = await callAws('DynamoDB', () => client.send(command));
    entries.push(...Items);
    start = LastEvaluatedKey;
  } while (start);
  return entries;
}

export const removeEntries = (
  client: DynamoDBClient,
  { from }: MoveFence,
  entries: readonly ItemKey[],
): Promise<void> =>
  writeBatches(
    client,
    from.table,
    entries.map(({ PK, SK }) => ({ DeleteRequest: { Key: { PK: { S: PK }, SK: { S: SK } } } })),
  );
