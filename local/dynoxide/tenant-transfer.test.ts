import { DeleteItemCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { createTenantData } from '@console/adapters/tenant-data/tenant-data';
import { writeBatches } from '@console/adapters/tenant-data/write-batches';
import { createTenantTransfer } from '@console/adapters/tenant-transfer/tenant-transfer';
import type { FenceState, TenantTransfer, Transfer } from '@console/core/ports';
import { movePartition } from '@console/core/tenants/keys';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startForTest, type TestDynoxide } from './start-for-test.ts';
import { createTenantTable } from './testing/tenant-table.ts';

const tenantId = '01JD0000000000000000000001';
const region = 'eu-west-1';
const credentials = async () => ({ accessKeyId: 'local', secretAccessKey: 'local' });

let dynoxide: TestDynoxide;
let client: DynamoDBClient;
let tables = 0;
let transfer: Transfer;
let mover: TenantTransfer;

beforeAll(async () => {
  dynoxide = await startForTest();
  client = new DynamoDBClient({ endpoint: dynoxide.endpoint, region, credentials });
});
afterAll(async () => {
  client.destroy();
  await dynoxide.stop();
});
beforeEach(async () => {
  tables += 1;
  const [from, to] = [`from-${tables}`, `to-${tables}`];
  await Promise.all([from, to].map((table) => createTenantTable(client, table)));
  const at = { region, tenantId };
  transfer = { from: { ...at, table: from }, to: { ...at, table: to }, fence: `move-${tables}`, attempt: 1 };
  mover = createTenantTransfer(access());
});

const access = () => ({ credentials, endpoint: dynoxide.endpoint });
const key = (n: number, tenant = tenantId) => ({
  PK: { S: `TENANT#${tenant}#USER#u${n % 5}` },
  SK: { S: `COLOR#${n}` },
});
const item = (n: number, value: string) => ({ ...key(n), value: { S: value } });
const put = (table: string, n: number, value: string) =>
  client.send(new PutItemCommand({ TableName: table, Item: item(n, value) }));
const remove = (table: string, n: number) => client.send(new DeleteItemCommand({ TableName: table, Key: key(n) }));
/** As the library of applications does it. */
const tell = (n: number) =>
  client.send(
    new PutItemCommand({
      TableName: transfer.from.table,
      Item: {
        PK: { S: movePartition(tenantId, transfer.fence, n % 16) },
        SK: { S: `JOURNAL#${n}` },
        keys: { L: [{ M: key(n) }] },
      },
    }),
  );
const fill = (count: number) =>
  writeBatches(
    client,
    transfer.from.table,
    Array.from({ length: count }, (_, n) => ({ PutRequest: { Item: item(n, 'first') } })),
  );
const valuesIn = async (table: string) => {
  const values: Record<string, string> = {};
  for await (const page of createTenantData(access()).pages({ region, table, tenantId })) {
    for (const { SK, value } of page) values[String(SK?.S)] = String(value?.S);
  }
  return values;
};
const takenOver = expect.objectContaining({ code: 'move-taken-over' });

describe('a transfer', () => {
  it('takes all items and what is told of, and the checksums tell so', async () => {
    await fill(300);
    await mover.prepare(transfer);
    expect(await mover.copy(transfer)).toBe(300);
    for (const n of [1, 2, 400]) {
      await put(transfer.from.table, n, 'second');
      await tell(n);
    }
    await remove(transfer.from.table, 3);
    await tell(3);
    expect(await mover.catchUp(transfer)).toBe(4);
    expect(await mover.catchUp(transfer)).toBe(0);
    const { from, to, different } = await mover.compare(transfer);
    expect([from.items, different]).toEqual([300, []]);
    expect(to).toEqual(from);
    expect(await valuesIn(transfer.to.table)).toEqual(await valuesIn(transfer.from.table));
  });

  it('finds what is missing, is different or is too much, and makes it alike', async () => {
    await fill(250);
    await mover.prepare(transfer);
    await mover.copy(transfer);
    await put(transfer.to.table, 0, 'different');
    await remove(transfer.to.table, 1);
    await put(transfer.to.table, 500, 'too much');
    const { different } = await mover.compare(transfer);
    expect(different.map(({ SK }) => SK).sort()).toEqual(['COLOR#0', 'COLOR#1', 'COLOR#500']);
    expect(await mover.align(transfer, different)).toHaveLength(3);
    expect(await mover.align(transfer, different)).toEqual([]);
    expect(await valuesIn(transfer.to.table)).toEqual(await valuesIn(transfer.from.table));
  });

  it('leaves other tenants alone, and deletes what an earlier move has left', async () => {
    await fill(3);
    const other = '01JD0000000000000000000002';
    for (const table of [transfer.from.table, transfer.to.table])
      await client.send(new PutItemCommand({ TableName: table, Item: key(1, other) }));
    await put(transfer.to.table, 77, 'old');
    await mover.prepare(transfer);
    await mover.copy(transfer);
    const data = createTenantData(access());
    expect(await data.count({ ...transfer.to, tenantId: other })).toEqual({ COLOR: 1 });
    expect(await data.count(transfer.to)).toEqual({ COLOR: 3 });
  });
});

describe('an attempt that was replaced', () => {
  it('writes nothing to the other table any more', async () => {
    await fill(3);
    await mover.prepare(transfer);
    await mover.prepare({ ...transfer, attempt: 2 });
    await expect(mover.copy(transfer)).rejects.toEqual(takenOver);
    await expect(mover.prepare(transfer)).rejects.toEqual(takenOver);
    expect(await valuesIn(transfer.to.table)).toEqual({});
  });

  it('does not change the fence any more', async () => {
    await mover.setFence(transfer, 'open');
    await mover.setFence(transfer, 'closed');
    await mover.setFence({ ...transfer, attempt: 2 }, 'open');
    await expect(mover.setMoved(transfer)).rejects.toEqual(takenOver);
    await expect(mover.setFence(transfer, 'closed')).rejects.toEqual(takenOver);
    expect(await mover.fence(transfer)).toBe('open');
  });
});

describe('a fence', () => {
  const set = (state: Exclude<FenceState, 'absent'>) =>
    state === 'moved' ? mover.setMoved(transfer) : mover.setFence(transfer, state);
  const states = ['open', 'closed', 'moved', 'ended'] as const;
  const allowed: Record<FenceState, readonly FenceState[]> = {
    absent: ['open', 'ended'],
    open: ['open', 'closed', 'ended'],
    closed: ['open', 'closed', 'moved', 'ended'],
    moved: ['moved'],
    ended: ['ended'],
  };
  const ways: Record<FenceState, (typeof states)[number][]> = {
    absent: [],
    open: ['open'],
    closed: ['open', 'closed'],
    moved: ['open', 'closed', 'moved'],
    ended: ['ended'],
  };
  it.each(Object.keys(allowed).flatMap((from) => states.map((to) => [from as FenceState, to] as const)))(
    'that is %s and is to be %s',
    async (from, to) => {
      for (const state of ways[from]) await set(state);
      const isAllowed = allowed[from].includes(to);
      const done = set(to);
      await (isAllowed ? done : expect(done).rejects.toEqual(takenOver));
      expect(await mover.fence(transfer)).toBe(isAllowed ? to : from);
      const Key = { PK: { S: movePartition(tenantId, transfer.fence, 15) }, SK: { S: 'FENCE' } };
      const { Item } = await client.send(new GetItemCommand({ TableName: transfer.from.table, Key }));
      expect(Item?.open?.BOOL ?? false).toBe((isAllowed ? to : from) === 'open');
    },
  );
});
