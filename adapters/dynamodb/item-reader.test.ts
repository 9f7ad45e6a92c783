import { BatchGetCommand, type DynamoDBDocumentClient, type GetCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { itemReader } from './item-reader.ts';
import type { Item } from './record-entity.ts';

const key = (sk: string): Item => ({ pk: 'customers', sk });
const named = (name: string) => Object.assign(new Error(name), { name });

let stored: Map<string, Item>;
/** The sort keys of each request. */
let requests: string[][];
/** What happens to a request instead of an answer, once. */
let interference: ((keys: Item[]) => { UnprocessedKeys: object } | undefined)[];

const client = {
  async send(command: GetCommand | BatchGetCommand) {
    const isBatch = command instanceof BatchGetCommand;
    const keys = (isBatch ? command.input.RequestItems?.table?.Keys : [command.input.Key]) as Item[];
    requests.push(keys.map(({ sk }) => String(sk)));
    const instead = interference.shift()?.(keys);
    if (instead) return instead;
    if (keys.some(({ sk }) => String(sk).length > 1_024)) throw named('ValidationException');
    const items = keys.flatMap(({ sk }) => stored.get(String(sk)) ?? []);
    return isBatch ? { Responses: { table: items } } : { Item: items[0] };
  },
} as unknown as DynamoDBDocumentClient;

beforeEach(() => {
  stored = new Map(['a', 'b', 'c'].map((sk) => [sk, { ...key(sk), nested: { of: sk } }]));
  requests = [];
  interference = [];
});

describe('items that are read', () => {
  it('at the same time come from one request, each to those who asked for it', async () => {
    const read = itemReader(client, 'table');
    const items = await Promise.all(['a', 'b', 'none', 'a'].map((sk) => read(key(sk))));
    expect(items).toEqual([stored.get('a'), stored.get('b'), undefined, stored.get('a')]);
    expect(requests).toEqual([['a', 'b', 'none']]);
    expect(items[0]?.nested).not.toBe(items[3]?.nested);
  });

  it('alone or one after the other come from a request each', async () => {
    const read = itemReader(client, 'table');
    expect(await read(key('a'))).toEqual(stored.get('a'));
    expect(await read(key('none'))).toBeUndefined();
    expect(requests).toEqual([['a'], ['none']]);
  });

  it('after a request was sent do not come from that one', async () => {
    const read = itemReader(client, 'table');
    let second: Promise<Item | undefined> | undefined;
    interference.push(() => {
      second = read(key('a'));
      return undefined;
    });
    await Promise.all([read(key('a')), read(key('b'))]);
    await second;
    expect(requests).toEqual([['a', 'b'], ['a']]);
  });

  it('come in requests of 100', async () => {
    const read = itemReader(client, 'table');
    await Promise.all(Array.from({ length: 201 }, (_, n) => read(key(String(n)))));
    expect(requests.map(({ length }) => length)).toEqual([100, 100, 1]);
  });

  it('are asked for again when DynamoDB left them out', async () => {
    const read = itemReader(client, 'table');
    interference.push(() => ({ UnprocessedKeys: { table: { Keys: [key('b')] } } }));
    const [, b] = await Promise.all([read(key('a')), read(key('b'))]);
    expect(b).toEqual(stored.get('b'));
    expect(requests).toEqual([['a', 'b'], ['b']]);
  });

  it('do not suffer from a key that DynamoDB refuses', async () => {
    const read = itemReader(client, 'table');
    const [a, long] = await Promise.allSettled([read(key('a')), read(key('x'.repeat(1_025)))]);
    expect(a).toMatchObject({ status: 'fulfilled', value: stored.get('a') });
    expect(long).toMatchObject({ status: 'rejected', reason: { name: 'ValidationException' } });
  });

  it('all fail with another error', async () => {
    const read = itemReader(client, 'table');
    interference.push(() => {
      throw named('AccessDeniedException');
    });
    const outcomes = await Promise.allSettled([read(key('a')), read(key('b'))]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(requests).toHaveLength(1);
  });
});
