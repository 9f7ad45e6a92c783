import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ListTagsOfResourceCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { StreamRecord } from '../streams/record.ts';
import { attributesOf, indexNamed, tableProperties } from './testing/pool-template.ts';
import { TestCluster } from './testing/test-cluster.ts';

const region = 'eu-north-1';
let test: TestCluster;
let serial = 0;

beforeAll(async () => {
  test = await TestCluster.open();
});
afterAll(() => test.close());

const at = () => ({
  endpoint: test.cluster.endpoint.url,
  region,
  maxAttempts: 1,
  credentials: test.cluster.identity.adminCredentials,
});
const dynamodb = () => new DynamoDBClient(at());
const describeTable = async (TableName: string) =>
  (await dynamodb().send(new DescribeTableCommand({ TableName }))).Table;

/** A stack with one table. */
function tableStack(name = `tables-${serial++}`) {
  const stack = { region, name };
  return {
    stack,
    deploy: (properties: object = {}, resource: object = {}, Type = 'AWS::DynamoDB::Table') =>
      test.deploy(stack, {
        Resources: { Table: { Type, Properties: { ...tableProperties, ...properties }, ...resource } },
        Outputs: { Name: { Value: { Ref: 'Table' } } },
      }),
    remove: () => test.cluster.stacks.remove(stack, { finalSnapshot: true }),
  };
}

describe('a table', () => {
  it('is made as its template says, and updated in place', async () => {
    const { deploy } = tableStack();
    const tags = [{ Key: 'team', Value: 'a' }];
    const { outputs } = await deploy({ Tags: tags });
    const name = outputs.Name ?? '';
    const made = await describeTable(name);
    expect(made).toMatchObject({
      TableStatus: 'ACTIVE',
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    });
    expect(made?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName).toSorted()).toEqual([
      'GSI1',
      'GSI2',
      'GSI3',
    ]);
    const ttl = await dynamodb().send(new DescribeTimeToLiveCommand({ TableName: name }));
    expect(ttl.TimeToLiveDescription).toMatchObject({ AttributeName: 'expiresAt', TimeToLiveStatus: 'ENABLED' });

    const ProvisionedThroughput = { ReadCapacityUnits: 5, WriteCapacityUnits: '6' };
    const result = await deploy({
      BillingMode: 'PROVISIONED',
      ProvisionedThroughput,
      GlobalSecondaryIndexes: ['GSI1', 'GSI2', 'GSI3'].map((one) => ({ ...indexNamed(one), ProvisionedThroughput })),
      StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
      DeletionProtectionEnabled: true,
      TimeToLiveSpecification: { Enabled: false },
      Tags: [],
    });
    expect(result).toMatchObject({ status: 'UPDATE_COMPLETE', outputs: { Name: name } });
    expect(await describeTable(name)).toMatchObject({
      TableId: made?.TableId,
      DeletionProtectionEnabled: true,
      ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 6 },
      StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
    });
    const off = await dynamodb().send(new DescribeTimeToLiveCommand({ TableName: name }));
    expect(off.TimeToLiveDescription?.TimeToLiveStatus).toBe('DISABLED');
  });

  it('gets and loses one index with each update, as DynamoDB does it', async () => {
    const { deploy } = tableStack();
    const withIndexes = (...names: string[]) =>
      deploy({ AttributeDefinitions: attributesOf(...names), GlobalSecondaryIndexes: names.map(indexNamed) });
    const { outputs } = await withIndexes('GSI1');
    const names = async () =>
      ((await describeTable(outputs.Name ?? ''))?.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName);
    const refused = await withIndexes('GSI1', 'GSI2', 'GSI3');
    expect(refused).toMatchObject({
      status: 'UPDATE_ROLLBACK_COMPLETE',
      failure: { reason: 'Cannot perform more than one GSI creation or deletion in a single update' },
    });
    expect(await names()).toEqual(['GSI1']);
    expect((await withIndexes('GSI1', 'GSI2')).status).toBe('UPDATE_COMPLETE');
    expect((await withIndexes('GSI2')).status).toBe('UPDATE_COMPLETE');
    expect(await names()).toEqual(['GSI2']);
    const changed = { ...indexNamed('GSI2'), Projection: { ProjectionType: 'KEYS_ONLY' } };
    const other = await deploy({ AttributeDefinitions: attributesOf('GSI2'), GlobalSecondaryIndexes: [changed] });
    expect(other.failure?.reason).toMatch(/create a new GSI with a different name/);
  });

  it('is another one with other keys, unless its name is fixed: then nothing happens to it', async () => {
    const keys = {
      AttributeDefinitions: [{ AttributeName: 'PK', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' }],
      GlobalSecondaryIndexes: [],
    };
    const free = tableStack();
    const first = (await free.deploy()).outputs.Name ?? '';
    const second = (await free.deploy(keys)).outputs.Name ?? '';
    expect(second).not.toBe(first);
    await expect(describeTable(first)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });

    const fixed = tableStack();
    await fixed.deploy({ TableName: 'fixed' });
    await dynamodb().send(new PutItemCommand({ TableName: 'fixed', Item: { PK: { S: 'a' }, SK: { S: 'a' } } }));
    const id = (await describeTable('fixed'))?.TableId;
    const refused = await fixed.deploy({ TableName: 'fixed', ...keys });
    expect(refused).toMatchObject({
      status: 'UPDATE_ROLLBACK_COMPLETE',
      failure: { reason: expect.stringMatching(/custom-named resource requires replacing. Rename fixed/) },
    });
    expect((await describeTable('fixed'))?.TableId).toBe(id);
  });

  it('is not taken from another stack, nor deleted with the stack that failed to have it', async () => {
    await tableStack().deploy({ TableName: 'taken' });
    const id = (await describeTable('taken'))?.TableId;
    const second = tableStack();
    expect(await second.deploy({ TableName: 'taken' })).toMatchObject({
      status: 'ROLLBACK_COMPLETE',
      failure: { reason: 'taken already exists' },
    });
    await second.remove();
    expect((await describeTable('taken'))?.TableId).toBe(id);
  });

  it('is deleted with its stack only when it is not protected, and stays when it is retained', async () => {
    const guarded = tableStack();
    const name = (await guarded.deploy({ DeletionProtectionEnabled: true })).outputs.Name ?? '';
    const failed = await guarded.remove();
    expect(failed).toMatchObject({
      status: 'DELETE_FAILED',
      failure: { reason: expect.stringMatching(/protected against deletion/) },
    });
    expect((await describeTable(name))?.TableStatus).toBe('ACTIVE');

    const kept = tableStack();
    const keptName = (await kept.deploy({}, { DeletionPolicy: 'Retain' })).outputs.Name ?? '';
    expect(await kept.remove()).toBeNull();
    expect((await describeTable(keptName))?.TableStatus).toBe('ACTIVE');

    const plain = tableStack();
    const plainName = (await plain.deploy()).outputs.Name ?? '';
    expect(await plain.remove()).toBeNull();
    await expect(describeTable(plainName)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('may be global, with one replica', async () => {
    const { PointInTimeRecoverySpecification, ...rest } = tableProperties;
    const { deploy } = tableStack();
    const global = (properties: object) =>
      deploy({ ...rest, PointInTimeRecoverySpecification: undefined, ...properties }, {}, 'AWS::DynamoDB::GlobalTable');
    const replica = { Region: region, PointInTimeRecoverySpecification, Tags: [{ Key: 'team', Value: 'a' }] };
    const result = await global({ Replicas: [replica] });
    expect(result).toMatchObject({ status: 'CREATE_COMPLETE' });
    const made = await describeTable(result.outputs.Name ?? '');
    const ResourceArn = `arn:aws:dynamodb:${region}:000000000000:table/${result.outputs.Name}`;
    expect(made?.TableArn).toBe(ResourceArn);
    const refused = dynamodb().send(new ListTagsOfResourceCommand({ ResourceArn }));
    await expect(refused).rejects.toMatchObject({ name: 'UnknownOperationException' });
    expect((await global({ Replicas: [replica, { Region: 'eu-west-1' }] })).failure?.reason).toMatch(/other regions/);
  });

  it.each([
    ['without capacity', { BillingMode: 'PROVISIONED' }, /ReadCapacityUnits and WriteCapacityUnits must both/],
    ['without a name that fits', { TableName: 'a' }, /at least 3 characters/],
    ['with a key that has no type', { AttributeDefinitions: attributesOf('GSI1', 'GSI2') }, /./],
  ])('%s fails, with nothing left', async (_, properties, reason) => {
    const result = await tableStack().deploy(properties);
    expect(result.status).toBe('ROLLBACK_COMPLETE');
    expect(result.failure?.reason).toMatch(reason);
  });
});

describe('the stream of a table', () => {
  it('is read from where a reader was, as Lambda gets it', async () => {
    const { outputs } = await tableStack().deploy();
    const table = outputs.Name ?? '';
    const records: StreamRecord[] = [];
    const open = () =>
      test.cluster.tableStreams.read({
        region,
        table,
        reader: 'mapping',
        onRecords: async (some) => void records.push(...some),
      });
    const put = (key: string) =>
      dynamodb().send(new PutItemCommand({ TableName: table, Item: { PK: { S: key }, SK: { S: 'a' } } }));
    const keys = () => records.map(({ dynamodb }) => dynamodb.Keys.PK?.S);
    const first = await open();
    await first.ready;
    await put('one');
    await vi.waitFor(() => expect(keys()).toEqual(['one']));
    await first.stop();
    await put('two');
    const second = await open();
    await vi.waitFor(() => expect(keys()).toEqual(['one', 'two']));
    await second.stop();
    const { LatestStreamArn } = (await describeTable(table)) ?? {};
    expect(records[0]).toMatchObject({ eventName: 'INSERT', awsRegion: region, eventSourceARN: LatestStreamArn });
  });

  it("is open to the cluster's own programs", async () => {
    const { outputs } = await tableStack().deploy();
    await dynamodb().send(
      new PutItemCommand({ TableName: outputs.Name, Item: { PK: { S: `${region}.text` }, SK: { S: 'a' } } }),
    );
    const streams = new DynamoDBStreamsClient(at());
    const { LatestStreamArn: StreamArn } = (await describeTable(outputs.Name ?? '')) ?? {};
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
    expect(StreamDescription).toMatchObject({ StreamArn, TableName: outputs.Name });
    const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
    const { ShardIterator } = await streams.send(
      new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
    );
    const { Records } = await streams.send(new GetRecordsCommand({ ShardIterator }));
    expect(Records?.map(({ dynamodb }) => dynamodb?.Keys?.PK?.S)).toEqual([`${region}.text`]);
  });
});

describe('a parameter of a stack', () => {
  const stack = { region, name: 'parameters' };
  const deploy = (Value: string, more: object = {}) =>
    test.deploy(stack, {
      Resources: { Parameter: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/pool/a', Type: 'String', Value } } },
      ...more,
    });
  const read = () =>
    new SSMClient(at()).send(new GetParameterCommand({ Name: '/pool/a' })).then(
      ({ Parameter }) => Parameter?.Value,
      (error: Error) => error.name,
    );

  it('is there, changes and goes with its resource; another stack cannot have it', async () => {
    await deploy('1');
    expect(await read()).toBe('1');
    await deploy('2');
    expect(await read()).toBe('2');
    const second = await test.deploy(
      { region, name: 'parameters-2' },
      {
        Resources: {
          Other: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/pool/a', Type: 'String', Value: '3' } },
        },
      },
    );
    expect(second.failure?.reason).toBe('/pool/a already exists');
    expect(await read()).toBe('2');
    await test.cluster.stacks.remove(stack, { finalSnapshot: false });
    expect(await read()).toBe('ParameterNotFound');
  });
});
