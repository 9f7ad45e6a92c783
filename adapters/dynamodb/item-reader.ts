import { ProvisionedThroughputExceededException } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { copy } from '../store/copy.ts';
import type { Item } from './record-entity.ts';
import { withRetries } from './retry.ts';

type ReadItem = (key: Item) => Promise<Item | undefined>;

interface Wanted {
  key: Item;
  settle: { resolve(item: Item | undefined): void; reject(error: unknown): void }[];
}

/** DynamoDB reads no more of them in one request. */
const maxKeys = 100;

/** DynamoDB throttles keys of a batch one by one, without an error. */
const tooFast = () =>
  new ProvisionedThroughputExceededException({ message: 'Keys are left unprocessed.', $metadata: {} });

const textOf = ({ pk, sk }: Item): string => JSON.stringify([pk, sk]);

/**
 * Reads items by key, consistently. Those that are asked for at the same time are read by one request, and each of them
 * once. Nobody shares a request that was sent before: what was written before an item is asked for is in it.
 */
export function itemReader(client: DynamoDBDocumentClient, table: string): ReadItem {
  let waiting = new Map<string, Wanted>();

  function send(): void {
    const all = [...waiting.values()];
    waiting = new Map();
    for (let n = 0; n < all.length; n += maxKeys) void readTogether(all.slice(n, n + maxKeys));
  }

  async function readTogether(wanted: Wanted[]): Promise<void> {
    try {
      const items = await readAll(wanted.map(({ key }) => key));
      for (const { key, settle } of wanted) for (const { resolve } of settle) resolve(copy(items.get(textOf(key))));
    } catch (error) {
      // DynamoDB refuses all keys for one that is too long: the others are not to suffer from it.
      const isRefused = wanted.length > 1 && error instanceof Error && error.name === 'ValidationException';
      if (isRefused) for (const one of wanted) void readTogether([one]);
      else for (const { reject } of wanted.flatMap(({ settle }) => settle)) reject(error);
    }
  }

  async function readAll(keys: Item[]): Promise<Map<string, Item>> {
    const [first] = keys;
    if (keys.length === 1 && first) {
      const request = new GetCommand({ TableName: table, Key: first, ConsistentRead: true });
      const { Item } = await withRetries(() => client.send(request));
      return new Map(Item ? [[textOf(first), Item]] : []);
    }
    const found = new Map<string, Item>();
    let left = keys;
    await withRetries(async () => {
      const request = new BatchGetCommand({ RequestItems: { [table]: { Keys: left, ConsistentRead: true } } });
      const { Responses, UnprocessedKeys } = await client.send(request);
      for (const item of Responses?.[table] ?? []) found.set(textOf(item), item);
      left = UnprocessedKeys?.[table]?.Keys ?? [];
      if (left.length > 0) throw tooFast();
    });
    return found;
  }

  return (key) =>
    new Promise((resolve, reject) => {
      if (waiting.size === 0) setImmediate(send);
      const text = textOf(key);
      const wanted = waiting.get(text) ?? { key, settle: [] };
      wanted.settle.push({ resolve, reject });
      waiting.set(text, wanted);
    });
}
