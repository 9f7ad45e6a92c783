import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startForTest, type TestDynoxide } from '../../dynoxide/start-for-test.ts';
import { dynamodbTarget, type TenantDatabase, tenantDatabase } from '../endpoint/dynamodb/dynoxide.ts';
import { KeySchemas } from '../endpoint/dynamodb/key-schemas.ts';
import type { ResourceRequest } from '../engine/handler.ts';
import type { Properties } from '../template/model.ts';
import { attributesOf, indexNamed, tableProperties } from '../testing/pool-template.ts';
import { table } from './table.ts';

const region = 'eu-north-1';
let dynoxide: TestDynoxide;
let whole: TenantDatabase;

beforeAll(async () => {
  dynoxide = await startForTest();
  whole = tenantDatabase(dynoxide.endpoint);
});
afterAll(() => dynoxide.stop());

/** The database of a process that is killed at a call: before it, or before its answer arrives. */
function killedAt(call: number, when: 'before' | 'after'): TenantDatabase {
  let calls = 0;
  return {
    async call(target, body) {
      calls += 1;
      if (calls > call) throw new Error('killed');
      if (calls === call && when === 'before') throw new Error('killed');
      const answer = await whole.call(target, body);
      if (calls === call) throw new Error('killed');
      return answer;
    },
  };
}

const handlerOn = (database: TenantDatabase) => table({ database, schemas: new KeySchemas(database) });

const first = { ...tableProperties, Tags: [{ Key: 'team', Value: 'a' }] } as unknown as Properties;
const second = {
  ...tableProperties,
  AttributeDefinitions: attributesOf('GSI1', 'GSI2'),
  GlobalSecondaryIndexes: ['GSI1', 'GSI2'].map(indexNamed),
  StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
  TimeToLiveSpecification: { Enabled: false },
  DeletionProtectionEnabled: true,
  Tags: [{ Key: 'team', Value: 'b' }],
} as unknown as Properties;

const requestFor = (physicalId: string, properties: Properties): ResourceRequest => ({
  stack: { region, name: 'pool', arn: 'arn:aws:cloudformation:eu-north-1:000000000000:stack/pool/1' },
  logicalId: 'Table',
  type: 'AWS::DynamoDB::Table',
  physicalId,
  properties,
  memo: null,
  signal: new AbortController().signal,
});

async function described(name: string) {
  const TableName = `${region}.${name}`;
  const { status, text } = await whole.call(dynamodbTarget('DescribeTable'), { TableName });
  if (status !== 200) return undefined;
  const { Table } = JSON.parse(text);
  const { text: ttl } = await whole.call(dynamodbTarget('DescribeTimeToLive'), { TableName });
  const { text: tags } = await whole.call(dynamodbTarget('ListTagsOfResource'), { ResourceArn: Table.TableArn });
  return {
    indexes: Table.GlobalSecondaryIndexes.map((one: { IndexName: string }) => one.IndexName).toSorted(),
    stream: Table.StreamSpecification?.StreamViewType,
    protected: Table.DeletionProtectionEnabled,
    timeToLive: JSON.parse(ttl).TimeToLiveDescription.TimeToLiveStatus,
    team: JSON.parse(tags).Tags.find(({ Key }: { Key: string }) => Key === 'team').Value,
  };
}

/** Lets work be killed at its first call, its second, and so on until it is done; each time it is begun again. */
async function sweep(
  when: 'before' | 'after',
  work: (name: string, database: TenantDatabase) => Promise<unknown>,
  { prepare = async () => {}, check }: { prepare?(name: string): Promise<unknown>; check(name: string): Promise<void> },
): Promise<number> {
  for (let call = 1; ; call++) {
    const name = `table-${Math.random().toString(36).slice(2)}`;
    await prepare(name);
    const killed = await work(name, killedAt(call, when)).then(
      () => false,
      () => true,
    );
    if (killed) await work(name, whole);
    await check(name);
    if (!killed) return call - 1;
  }
}

describe.each(['before', 'after'] as const)('a process that is killed %s each call to the database', (when) => {
  const create = (name: string, database = whole) => handlerOn(database).create(requestFor(name, first));

  it('makes the whole table when it is started again', async () => {
    const calls = await sweep(when, create, {
      check: async (name) =>
        expect(await described(name)).toEqual({
          indexes: ['GSI1', 'GSI2', 'GSI3'],
          stream: 'NEW_AND_OLD_IMAGES',
          protected: false,
          timeToLive: 'ENABLED',
          team: 'a',
        }),
    });
    expect(calls).toBeGreaterThan(5);
  });

  it('makes the whole change', async () => {
    const update = (name: string, database = whole) => handlerOn(database).update(requestFor(name, second), first);
    const calls = await sweep(when, update, {
      prepare: create,
      check: async (name) =>
        expect(await described(name)).toEqual({
          indexes: ['GSI1', 'GSI2'],
          stream: 'NEW_IMAGE',
          protected: true,
          timeToLive: 'DISABLED',
          team: 'b',
        }),
    });
    expect(calls).toBeGreaterThan(10);
  });

  it('deletes the table, whether it was finished or not', async () => {
    const memos = new Map<string, ResourceRequest['memo']>();
    const remove = (name: string, database = whole) =>
      handlerOn(database).remove(
        { ...requestFor(name, first), memo: memos.get(name) ?? null },
        { finalSnapshot: true },
      );
    const check = async (name: string) => expect(await described(name)).toBeUndefined();
    await sweep(when, remove, {
      prepare: async (name) => memos.set(name, (await create(name)).memo ?? null),
      check,
    });
    await sweep(when, remove, { prepare: (name) => create(name, killedAt(2, 'after')).catch(() => {}), check });
  });
});
