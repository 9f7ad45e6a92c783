import { DeleteItemCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { createTenantData } from '@console/adapters/tenant-data/tenant-data';
import { writeBatches } from '@console/adapters/tenant-data/write-batches';
import { createTenantTransfer } from '@console/adapters/tenant-transfer/tenant-transfer';
import type { Transfer } from '@console/core/ports';
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
let revision = 0;

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
  transfer = { from: { region, table: from, tenantId }, to: { region, table: to, tenantId } };
});

const access = () => ({ credentials, endpoint: dynoxide.endpoint });
const key = (n: number, tenant = tenantId) => ({
  PK: { S: `TENANT#${tenant}#USER#u${n % 5}` },
  SK: { S: `COLOR#${n}` },
});
const nextRevision = () => {
  revision = Math.max(revision + 1, Date.now() * 1_000);
  return revision;
};
const item = (n: number, value: string, at = nextRevision()) => ({
  ...key(n),
  value: { S: value },
  _revision: { N: String(at) },
});
const put = (table: string, n: number, value: string, at?: number) =>
  client.send(new PutItemCommand({ TableName: table, Item: item(n, value, at) }));
const remove = (table: string, n: number) => client.send(new DeleteItemCommand({ TableName: table, Key: key(n) }));
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

describe('a transfer', () => {
  it('takes all items and what is written meanwhile, and the checksums tell so', async () => {
    await fill(300);
    const since = new Date();
    const mover = createTenantTransfer(access());
    const changes = mover.changes(transfer, since);
    const writes = (async () => {
      for (let n = 0; n < 100; n += 1) {
        await put(transfer.from.table, n, 'second');
        if (n % 10 === 0) await remove(transfer.from.table, n + 200);
        await put(transfer.from.table, 1_000 + n, 'new');
      }
    })();
    expect(await mover.copy(transfer)).toBeGreaterThan(200);
    await changes.replay();
    await writes;
    await changes.replay();
    const { from, to, differences } = await mover.compare(transfer, new Date());
    expect(differences).toBe(0);
    expect(to).toEqual(from);
    expect(from.items).toBe(390);
    expect(await valuesIn(transfer.to.table)).toEqual(await valuesIn(transfer.from.table));
  });

  it('ends alike when it is begun again, whatever was done before: in the copy, in the replay, after it', async () => {
    await fill(120);
    const since = new Date();
    const mover = createTenantTransfer(access());
    await mover.copy(transfer);
    await put(transfer.from.table, 1, 'second');
    await remove(transfer.from.table, 2);
    await mover.changes(transfer, since).replay();
    await put(transfer.from.table, 1, 'third');
    await put(transfer.from.table, 2, 'again');
    await remove(transfer.from.table, 3);
    await createTenantTransfer(access()).copy(transfer);
    await createTenantTransfer(access()).changes(transfer, since).replay();
    await createTenantTransfer(access()).changes(transfer, since).replay();
    expect((await mover.compare(transfer, new Date())).differences).toBe(0);
    expect(await valuesIn(transfer.to.table)).toEqual(await valuesIn(transfer.from.table));
    expect(await valuesIn(transfer.to.table)).toMatchObject({ 'COLOR#1': 'third', 'COLOR#2': 'again' });
  });

  it('makes no item older than it is: late writes to the table of before are taken over, and only the later ones', async () => {
    await fill(5);
    const since = new Date();
    const mover = createTenantTransfer(access());
    await mover.copy(transfer);
    const changes = mover.changes(transfer, since);
    await changes.replay();
    const early = nextRevision();
    await put(transfer.to.table, 0, 'written after the switch');
    await put(transfer.from.table, 0, 'late, and older', early);
    await put(transfer.to.table, 1, 'older');
    await put(transfer.from.table, 1, 'late, and newer');
    await changes.replay();
    expect(await valuesIn(transfer.to.table)).toMatchObject({
      'COLOR#0': 'written after the switch',
      'COLOR#1': 'late, and newer',
    });
  });

  it('comes to rest when two tables follow each other, with the same in both', async () => {
    await fill(20);
    const since = new Date();
    const mover = createTenantTransfer(access());
    await mover.copy(transfer);
    const changes = mover.changes(transfer, since);
    for (let n = 0; n < 10; n += 1) {
      await put(transfer.to.table, n, 'in the new one');
      await put(transfer.from.table, n + 10, 'in the old one');
    }
    await remove(transfer.to.table, 0);
    await changes.replayBothWays();
    await put(transfer.to.table, 15, 'both');
    await changes.replayBothWays();
    await remove(transfer.to.table, 15);
    await remove(transfer.from.table, 16);
    for (let round = 0; round < 3; round += 1) await changes.replayBothWays();
    expect(await changes.replayBothWays()).toBe(0);
    // As after a restart, which knows nothing of what was applied.
    const again = mover.changes(transfer, since);
    for (let round = 0; round < 3; round += 1) await again.replayBothWays();
    expect(await again.replayBothWays()).toBe(0);
    expect(await valuesIn(transfer.to.table)).toEqual(await valuesIn(transfer.from.table));
    const gone = ['COLOR#0', 'COLOR#15', 'COLOR#16'];
    expect(Object.keys(await valuesIn(transfer.to.table)).filter((name) => gone.includes(name))).toEqual([]);
    expect(Object.keys(await valuesIn(transfer.to.table))).toHaveLength(17);
  });

  it('leaves other tenants alone', async () => {
    await fill(3);
    const other = key(1, '01JD0000000000000000000002');
    await client.send(new PutItemCommand({ TableName: transfer.from.table, Item: other }));
    const since = new Date();
    const mover = createTenantTransfer(access());
    await mover.copy(transfer);
    await mover.changes(transfer, since).replay();
    const data = createTenantData(access());
    expect(await data.count({ ...transfer.to, tenantId: '01JD0000000000000000000002' })).toEqual({});
    expect(await data.count(transfer.to)).toEqual({ COLOR: 3 });
  });

  it('finds what is missing, is different or is too much, though not what was just written', async () => {
    await fill(10);
    const mover = createTenantTransfer(access());
    await mover.copy(transfer);
    const settled = new Date();
    await put(transfer.to.table, 0, 'different', 1);
    await remove(transfer.to.table, 1);
    await put(transfer.to.table, 50, 'too much', 1);
    await put(transfer.from.table, 2, 'just now', (settled.getTime() + 5_000) * 1_000);
    expect(await mover.compare(transfer, settled)).toMatchObject({ differences: 3 });
  });

  it('demands a table with a stream', async () => {
    const mover = createTenantTransfer(access());
    await mover.demandStream(transfer.from);
    const missing = mover.demandStream({ ...transfer.from, table: 'no-such-table' });
    await expect(missing).rejects.toMatchObject({ code: 'not-found' });
  });
});
