import { setTimeout as sleep } from 'node:timers/promises';
import { BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DomainError } from '@console/core/errors';
import type { ItemKey } from '@console/core/ports';
import { callAws } from '../aws/failure.ts';
import type { Item } from './target-writer.ts';

const perCall = 100;
const attempts = 12;

export const keyText = ({ PK, SK }: ItemKey): string => `${PK} ${SK}`;
export const keyOfItem = ({ PK, SK }: Item): ItemKey => ({ PK: PK?.S ?? '', SK: SK?.S ?? '' });

/** The items as they are now, by `keyText`; those that do not exist are left out. */
export async function itemsByKey(
  client: DynamoDBClient,
  table: string,
  keys: readonly ItemKey[],
): Promise<Map<string, Item>> {
  const found = new Map<string, Item>();
  for (let start = 0; start < keys.length; start += perCall) {
    let left: Item[] = keys.slice(start, start + perCall).map(({ PK, SK }) => ({ PK: { S: PK }, SK: { S: SK } }));
    for (let attempt = 0; left.length > 0; attempt += 1) {
      if (attempt === attempts) throw new DomainError('unavailable', 'throttled', `The table ${table} is too busy.`);
      if (attempt > 0) await sleep(Math.min(5_000, 25 * 2 ** attempt));
      const RequestItems = { [table]: { Keys: left, ConsistentRead: true } };
      const result = await callAws('DynamoDB', () => client.send(new BatchGetItemCommand({ RequestItems })));
      for (const item of result.Responses?.[table] ?? []) found.set(keyText(keyOfItem(item)), item);
      left = result.UnprocessedKeys?.[table]?.Keys ?? [];
    }
  }
  return found;
}
