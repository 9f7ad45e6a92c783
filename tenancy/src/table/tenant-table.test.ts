import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startDynamo, type TestDynamo } from '../testing/dynamo.ts';
import { sharedTable, TestParameters, tenantA, tenantB, tenantTables } from '../testing/tenants.ts';
import type { TenantQuery } from './query.ts';

let dynamo: TestDynamo;
let store: TestParameters;
const own = `palette-eu-${tenantA}`;

beforeAll(async () => {
  dynamo = await startDynamo();
  await dynamo.createTable(sharedTable);
});
afterAll(() => dynamo.stop());
beforeEach(() => {
  store = new TestParameters();
  for (const tenant of [tenantA, tenantB]) store.set(`tenants/${tenant}/table-name`, sharedTable);
});

const refusal = (errorType: string) => expect.objectContaining({ errorType });

describe('the items of a tenant', () => {
  it('are written, changed and read under keys that begin with the tenant', async () => {
    const table = tenantTables(dynamo, store).of(tenantA);
    const ref = { kind: 'INVOICE', id: '2026-7', user: 'ada' };
    await table.put(ref, { total: 12, paid: false }, { parent: 'order-1', status: 'open', date: '2026-11-28' });
    await table.update(ref, { set: { paid: true }, add: { reminders: 1 } }, { expect: { paid: false } });
    const expected = { ...ref, attributes: { total: 12, paid: true, reminders: 1 } };
    expect(await table.get(ref)).toEqual(expected);
    for (const query of [
      { kind: 'INVOICE', user: 'ada' },
      { by: 'kind', kind: 'INVOICE' },
      { by: 'parent', parent: 'order-1' },
      { by: 'status', kind: 'INVOICE', status: 'open', from: '2026-11-01' },
    ] satisfies TenantQuery[]) {
      expect(await table.query(query)).toEqual({ items: [expected] });
    }
    const { Items = [] } = await dynamo.client.send(new ScanCommand({ TableName: sharedTable }));
    const partitions = Items.flatMap((item) => [item.PK, item.GSI1PK, item.GSI2PK, item.GSI3PK]);
    expect(partitions.every((key) => String(key).startsWith(`TENANT#${tenantA}#`))).toBe(true);
    await table.delete(ref);
    expect(await table.get(ref)).toBeUndefined();
  });

  it('are out of reach of another tenant, by key and by every index', async () => {
    const { of } = tenantTables(dynamo, store);
    const ref = { kind: 'NOTE', id: '1', user: 'ada' };
    await of(tenantA).put(ref, { text: 'secret' }, { parent: 'p', status: 'open', date: '2026' });
    const other = of(tenantB);
    expect(await other.get(ref)).toBeUndefined();
    for (const query of [
      { kind: 'NOTE', user: 'ada' },
      { by: 'kind', kind: 'NOTE' },
      { by: 'parent', parent: 'p' },
      { by: 'status', kind: 'NOTE', status: 'open' },
    ] satisfies TenantQuery[]) {
      expect((await other.query(query)).items).toEqual([]);
    }
    await other.delete(ref);
    expect(await of(tenantA).get(ref)).toBeDefined();
  });

  it('are read consistently when asked for, which no index can', async () => {
    const { client } = dynamo;
    const sent: unknown[] = [];
    client.middlewareStack.add(
      (next) => (call) => {
        sent.push(call.input);
        return next(call);
      },
      {
        step: 'initialize',
        name: 'sent',
      },
    );
    const table = tenantTables(dynamo, store).of(tenantA);
    await table.query({ kind: 'NOTE', consistent: true });
    await table.query({ kind: 'NOTE' });
    client.middlewareStack.remove('sent');
    expect(sent).toMatchObject([{ ConsistentRead: true }, expect.not.objectContaining({ ConsistentRead: true })]);
    await expect(table.query({ by: 'kind', kind: 'NOTE', consistent: true })).rejects.toEqual(refusal('INVALID_INPUT'));
  });

  it.each([
    ['a user', { kind: 'NOTE', id: '1', user: `x#KIND#NOTE` }],
    ['a user that is a tenant', { kind: 'NOTE', id: '1', user: `TENANT#${tenantB}` }],
    ['an id', { kind: 'NOTE', id: `1#TENANT#${tenantB}` }],
    ['an escape', { kind: 'NOTE', id: '%23#', user: '%25#' }],
  ])('keep a separator in %s for what it is', async (_, ref) => {
    const table = tenantTables(dynamo, store).of(tenantA);
    await table.put(ref, { text: 'here' });
    expect(await table.get(ref)).toEqual({ ...ref, attributes: { text: 'here' } });
    expect(await tenantTables(dynamo, store).of(tenantB).get(ref)).toBeUndefined();
    await table.delete(ref);
  });

  it.each(['PK', 'SK', 'GSI1PK', 'GSI1SK', 'GSI2PK', 'GSI2SK', 'GSI3PK', 'GSI3SK', '_revision'])(
    'take no %s from a caller',
    async (name) => {
      const table = tenantTables(dynamo, store).of(tenantA);
      const ref = { kind: 'NOTE', id: 'k' };
      const attributes = { [name]: `TENANT#${tenantB}` };
      await expect(table.put(ref, attributes)).rejects.toEqual(refusal('INVALID_INPUT'));
      await expect(table.update(ref, { set: attributes })).rejects.toEqual(refusal('INVALID_INPUT'));
      await expect(table.update(ref, { remove: [name] })).rejects.toEqual(refusal('INVALID_INPUT'));
      await expect(table.transact([{ put: ref, attributes }])).rejects.toEqual(refusal('INVALID_INPUT'));
    },
  );

  it.each([
    { kind: 'note', id: '1' },
    { kind: 'NOTE#X', id: '1' },
    { kind: 'NOTE', id: '' },
    { kind: 'NOTE', id: '1', user: '' },
    { kind: 'NOTE', id: 'a\u0000b' },
    { kind: 'NOTE', id: 'x'.repeat(1_025) },
  ])('have no key of %j', async (ref) => {
    await expect(tenantTables(dynamo, store).of(tenantA).get(ref)).rejects.toEqual(refusal('INVALID_KEY'));
  });

  it('come in pages, whose cursors are good for the same list only', async () => {
    const { of } = tenantTables(dynamo, store);
    for (const id of ['1', '2', '3']) {
      await of(tenantA).put({ kind: 'PAGE', id }, {});
      await of(tenantB).put({ kind: 'PAGE', id }, {});
    }
    for (const by of ['key', 'kind'] as const) {
      const query = { by, kind: 'PAGE', limit: 2 } as const;
      const first = await of(tenantA).query(query);
      const second = await of(tenantA).query({ ...query, ...(first.cursor && { cursor: first.cursor }) });
      expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(['1', '2', '3']);
      const foreign = (await of(tenantB).query(query)).cursor ?? '';
      for (const cursor of [foreign, 'nonsense', Buffer.from('{"PK":"x"}').toString('base64url')]) {
        await expect(of(tenantA).query({ ...query, cursor })).rejects.toEqual(refusal('INVALID_CURSOR'));
      }
    }
  });

  it('change all together or not at all', async () => {
    const table = tenantTables(dynamo, store).of(tenantA);
    const [one, two] = [
      { kind: 'STEP', id: '1' },
      { kind: 'STEP', id: '2' },
    ];
    await table.put(one, { n: 1 });
    const steps = [
      { put: two, attributes: {} },
      { check: one, expect: { n: 2 } },
    ];
    await expect(table.transact(steps)).rejects.toEqual(refusal('CONFLICT'));
    expect(await table.get(two)).toBeUndefined();
    await table.transact([
      { put: two, attributes: {} },
      { update: one, changes: { set: { n: 3 } } },
    ]);
    expect(await table.get(two)).toBeDefined();
    await expect(table.put(two, {}, { ifAbsent: true })).rejects.toEqual(refusal('CONFLICT'));
  });

  it('tell what each call has used', async () => {
    const { of, used } = tenantTables(dynamo, store);
    await of(tenantA).put({ kind: 'NOTE', id: 'u' }, {});
    await of(tenantA).get({ kind: 'NOTE', id: 'u' });
    expect(used).toEqual([
      { tenantId: tenantA, writeUnits: expect.any(Number) },
      { tenantId: tenantA, readUnits: expect.any(Number) },
    ]);
    expect(used[0]?.writeUnits).toBeGreaterThan(0);
  });
});

describe('where a tenant is', () => {
  const ref = { kind: 'NOTE', id: 'moved' };

  it('is an error when Parameter Store does not answer, and never the shared table', async () => {
    store.failure = new Error('throttled');
    const table = tenantTables(dynamo, store).of(tenantA);
    await expect(table.put(ref, { lost: true })).rejects.toEqual(refusal('ROUTING_UNAVAILABLE'));
    store.failure = undefined;
    expect(await table.get(ref)).toBeUndefined();
  });

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['the table of another tenant', `palette-eu-${tenantB}`],
    ['some other table', 'users'],
  ])('is an error when the parameter is %s', async (_, value) => {
    store.values.clear();
    if (value !== undefined) store.set(`tenants/${tenantA}/table-name`, value);
    await expect(tenantTables(dynamo, store).of(tenantA).get(ref)).rejects.toEqual(refusal('ROUTING_UNAVAILABLE'));
  });

  it('is kept for twenty seconds', async () => {
    let time = 0;
    const table = tenantTables(dynamo, store, () => time).of(tenantA);
    await table.get(ref);
    await table.get(ref);
    expect(store.reads).toBe(1);
    time = 20_001;
    await table.get(ref);
    expect(store.reads).toBe(2);
  });

  it('is read anew at once when the table it was in is gone', async () => {
    await dynamo.createTable(own);
    store.set(`tenants/${tenantA}/table-name`, own);
    const table = tenantTables(dynamo, store).of(tenantA);
    await table.put(ref, { in: 'own' });
    await dynamo.client.send(
      new PutCommand({ TableName: sharedTable, Item: { PK: `TENANT#${tenantA}`, SK: 'NOTE#moved', in: 'shared' } }),
    );
    store.set(`tenants/${tenantA}/table-name`, sharedTable);
    await dynamo.deleteTable(own);
    expect((await table.get(ref))?.attributes).toEqual({ in: 'shared' });
  });

  it('stays an error when the table is gone and no other one is named', async () => {
    store.set(`tenants/${tenantA}/table-name`, `gone-${tenantA}`);
    await expect(tenantTables(dynamo, store).of(tenantA).get(ref)).rejects.toEqual(refusal('DATA_UNAVAILABLE'));
  });
});
