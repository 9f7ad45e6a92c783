import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startDynamo, type TestDynamo } from '../testing/dynamo.ts';
import { sharedTable, TestParameters, tenantA, tenantTables } from '../testing/tenants.ts';
import { fencePosts } from './fence.ts';

let dynamo: TestDynamo;
let store: TestParameters;
const own = `palette-eu-${tenantA}`;
const route = `tenants/${tenantA}/table-name`;
let fences = 0;
let fence = '';

beforeAll(async () => {
  dynamo = await startDynamo();
  await dynamo.createTable(sharedTable);
  await dynamo.createTable(own);
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  fences += 1;
  fence = `move-${fences}`;
  store = new TestParameters();
  store.set(route, `${sharedTable},${fence}`);
  await setFence(true);
});

const PK = (post: number) => `TENANT#${tenantA}#MOVE#${fence}#${post}`;
const setFence = async (open: boolean) => {
  for (let post = 0; post < fencePosts; post += 1) {
    await dynamo.client.send(new PutCommand({ TableName: sharedTable, Item: { PK: PK(post), SK: 'FENCE', open } }));
  }
};
/** The keys that the journal tells. */
const journal = async () => {
  const found: string[] = [];
  for (let post = 0; post < fencePosts; post += 1) {
    const { Items = [] } = await dynamo.client.send(
      new QueryCommand({
        TableName: sharedTable,
        KeyConditionExpression: 'PK = :pk AND begins_with(SK, :j)',
        ExpressionAttributeValues: { ':pk': PK(post), ':j': 'JOURNAL#' },
      }),
    );
    for (const { keys } of Items) for (const { SK } of keys) found.push(SK);
  }
  return found.sort();
};
const inTable = async (TableName: string, id: string) =>
  (await dynamo.client.send(new GetCommand({ TableName, Key: { PK: `TENANT#${tenantA}`, SK: `NOTE#${id}` } }))).Item;
const refusal = (errorType: string) => expect.objectContaining({ errorType });
const note = (id: string) => ({ kind: 'NOTE', id });

describe('while the items of a tenant are being moved', () => {
  it('every write tells which keys it has written, in the same transaction', async () => {
    const table = tenantTables(dynamo, store).of(tenantA);
    await table.put(note('a'), { n: 1 });
    expect(await table.update(note('a'), { add: { n: 2 }, set: { seen: true } })).toMatchObject({
      attributes: { n: 3, seen: true },
    });
    await table.transact([{ put: note('b'), attributes: {} }, { delete: note('c') }]);
    await table.delete(note('b'));
    expect(await journal()).toEqual(['NOTE#a', 'NOTE#a', 'NOTE#b', 'NOTE#b', 'NOTE#c']);
    expect(await table.get(note('a'))).toMatchObject({ attributes: { n: 3, seen: true } });
    expect((await table.query({ kind: 'NOTE' })).items.map(({ id }) => id)).toEqual(['a']);
  });

  it('conditions hold as at other times', async () => {
    const table = tenantTables(dynamo, store).of(tenantA);
    await table.put(note('d'), { n: 1 });
    await expect(table.put(note('d'), {}, { ifAbsent: true })).rejects.toEqual(refusal('CONFLICT'));
    await expect(table.update(note('d'), {}, { expect: { n: 2 } })).rejects.toEqual(refusal('CONFLICT'));
    await expect(table.update(note('nothing'), {})).rejects.toEqual(refusal('CONFLICT'));
    await expect(table.delete(note('d'), { expect: { n: 2 } })).rejects.toEqual(refusal('CONFLICT'));
    await table.delete(note('d'), { expect: { n: 1 } });
  });

  it('twenty counts at the same time are twenty, each told once', async () => {
    const table = tenantTables(dynamo, store).of(tenantA);
    await table.put(note('count'), { n: 0 });
    const count = async () => (await table.update<{ n: number }>(note('count'), { add: { n: 1 } })).attributes.n;
    const told: number[] = [];
    for (let round = 0; round < 5; round += 1) told.push(...(await Promise.all([count(), count(), count(), count()])));
    expect(told.sort((one, other) => one - other)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  });
});

describe('a function that knows an earlier table', () => {
  it('writes nothing to it once the fence is closed, and finds the new one', async () => {
    const table = tenantTables(dynamo, store).of(tenantA);
    await table.put(note('e'), { n: 1 });
    await setFence(false);
    store.set(route, own);
    await table.put(note('f'), { n: 1 });
    expect([await inTable(sharedTable, 'f'), (await inTable(own, 'f'))?.n]).toEqual([undefined, 1]);
    expect(await table.get(note('e'))).toBeUndefined();
  });

  it('waits for the new one to be named, and says so when that takes too long', async () => {
    const table = tenantTables(dynamo, store).of(tenantA);
    await table.get(note('x'));
    await setFence(false);
    const written = table.put(note('g'), { n: 1 });
    setTimeout(() => store.set(route, own), 300);
    await written;
    expect([await inTable(sharedTable, 'g'), (await inTable(own, 'g'))?.n]).toEqual([undefined, 1]);
    store.set(route, `${sharedTable},${fence}`);
    await expect(tenantTables(dynamo, store).of(tenantA).put(note('h'), {})).rejects.toEqual(
      refusal('DATA_UNAVAILABLE'),
    );
    expect(await inTable(sharedTable, 'h')).toBeUndefined();
  }, 15_000);

  it('follows a move that is final, also while the parameter names the earlier table', async () => {
    const table = tenantTables(dynamo, store).of(tenantA);
    await setFence(false);
    const Item = { PK: PK(0), SK: 'FENCE', open: false, movedTo: own };
    await dynamo.client.send(new PutCommand({ TableName: sharedTable, Item }));
    await table.put(note('k'), { n: 1 });
    expect([await inTable(sharedTable, 'k'), (await inTable(own, 'k'))?.n]).toEqual([undefined, 1]);
    expect((await table.get(note('k')))?.attributes).toEqual({ n: 1 });
    await dynamo.client.send(new PutCommand({ TableName: sharedTable, Item: { ...Item, movedTo: 'users' } }));
    await expect(table.put(note('l'), {})).rejects.toEqual(refusal('DATA_UNAVAILABLE'));
  }, 15_000);

  it('reads nothing older than what was written to the new one', async () => {
    const table = tenantTables(dynamo, store).of(tenantA);
    await table.put(note('i'), { n: 1 });
    await setFence(false);
    store.set(route, own);
    await dynamo.client.send(new PutCommand({ TableName: own, Item: { PK: `TENANT#${tenantA}`, SK: 'NOTE#i', n: 2 } }));
    expect((await table.get(note('i')))?.attributes).toEqual({ n: 2 });
    await dynamo.client.send(new DeleteCommand({ TableName: own, Key: { PK: `TENANT#${tenantA}`, SK: 'NOTE#i' } }));
  });

  it('after an hour frozen in the middle of a write: what it did does not count, and it begins anew', async () => {
    let time = 0;
    store.set(route, sharedTable);
    const tables = tenantTables(dynamo, store, () => time);
    const frozen = tables.of(tenantA);
    await frozen.get(note('j'));
    const { client } = dynamo;
    const send = client.send.bind(client);
    let isFirst = true;
    Object.assign(client, {
      send: async (...all: Parameters<DynamoDBDocumentClient['send']>) => {
        if (isFirst && all[0] instanceof PutCommand) {
          isFirst = false;
          time += 3_600_000;
          store.set(route, own);
        }
        return send(...all);
      },
    });
    await expect(frozen.put(note('j'), { n: 1 })).rejects.toEqual(refusal('DATA_UNAVAILABLE'));
    Object.assign(client, { send });
    await frozen.put(note('j'), { n: 2 });
    expect((await inTable(own, 'j'))?.n).toBe(2);
    expect((await frozen.get(note('j')))?.attributes).toEqual({ n: 2 });
  });
});
