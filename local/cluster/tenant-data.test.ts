import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ExecuteStatementCommand,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PoolOptions, poolTemplate, tableProperties } from './testing/pool-template.ts';
import { TestCluster } from './testing/test-cluster.ts';

const region = 'eu-north-1';
const stack = { region, name: 'pool-probe' };
const mine = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const other = '01ARZ3NDEKTSV4RRFFQ69G5FAW';
const key = (tenant: string, rest = '') => ({ PK: { S: `TENANT#${tenant}${rest}` }, SK: { S: 'A' } });

let test: TestCluster;
let outputs: Record<string, string> = {};
let table = '';
let tenant: DynamoDBClient;
let admin: DynamoDBClient;

const at = () => ({ endpoint: test.cluster.endpoint.url, region, maxAttempts: 1 });
const functionCredentials = () => {
  const { expiration: _, ...credentials } = test.cluster.identity.issueFor(outputs.FunctionRoleArn ?? '', 'api');
  return credentials;
};
const assume = async (Tags: Record<string, string> = { tenantId: mine }) => {
  const sts = new STSClient({ ...at(), credentials: functionCredentials() });
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: outputs.TenantRoleArn,
      RoleSessionName: 'tenant',
      DurationSeconds: 900,
      Tags: Object.entries(Tags).map(([Key, Value]) => ({ Key, Value })),
    }),
  );
  return {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  };
};
const deploy = async (options: PoolOptions = {}) => {
  const result = await test.deploy(stack, poolTemplate(options));
  outputs = { ...outputs, ...result.outputs };
  return result;
};
const answer = (work: Promise<unknown>) =>
  work.then(
    () => 'allowed',
    (error: Error) =>
      error.name === 'AccessDeniedException' || error.name === 'AccessDenied' ? 'refused' : `${error}`,
  );
const query = (values: Record<string, string>, more: Partial<QueryCommandInput>) =>
  new QueryCommand({
    TableName: table,
    ExpressionAttributeValues: Object.fromEntries(Object.entries(values).map(([name, S]) => [name, { S }])),
    ...more,
  });

beforeAll(async () => {
  test = await TestCluster.open();
  expect(await deploy()).toMatchObject({ status: 'CREATE_COMPLETE' });
  table = outputs.TableName ?? '';
  admin = new DynamoDBClient({ ...at(), credentials: test.cluster.identity.adminCredentials });
  tenant = new DynamoDBClient({ ...at(), credentials: await assume() });
  for (const one of [mine, other]) {
    const Item = { ...key(one, '#USER#1'), GSI1PK: { S: `TENANT#${one}#COLOR` }, GSI1SK: { S: '1' } };
    await admin.send(new PutItemCommand({ TableName: table, Item }));
    await admin.send(new PutItemCommand({ TableName: table, Item: key(one) }));
  }
});
afterAll(() => test.close());

/** Each operation, on the items of a tenant. */
const operations: Record<string, (of: string) => Promise<unknown>> = {
  GetItem: (of) => tenant.send(new GetItemCommand({ TableName: table, Key: key(of) })),
  'GetItem of a user': (of) => tenant.send(new GetItemCommand({ TableName: table, Key: key(of, '#USER#1') })),
  'GetItem by ARN': (of) => tenant.send(new GetItemCommand({ TableName: outputs.TableArn, Key: key(of) })),
  PutItem: (of) => tenant.send(new PutItemCommand({ TableName: table, Item: key(of) })),
  UpdateItem: (of) => tenant.send(new UpdateItemCommand({ TableName: table, Key: key(of) })),
  DeleteItem: (of) => tenant.send(new DeleteItemCommand({ TableName: table, Key: { ...key(of), SK: { S: 'none' } } })),
  Query: (of) => tenant.send(query({ ':pk': `TENANT#${of}` }, { KeyConditionExpression: 'PK = :pk' })),
  'Query of an index': (of) =>
    tenant.send(query({ ':pk': `TENANT#${of}#COLOR` }, { IndexName: 'GSI1', KeyConditionExpression: 'GSI1PK = :pk' })),
  BatchGetItem: (of) =>
    tenant.send(new BatchGetItemCommand({ RequestItems: { [table]: { Keys: [key(mine, '#USER#1'), key(of)] } } })),
  'BatchWriteItem to put': (of) =>
    tenant.send(new BatchWriteItemCommand({ RequestItems: { [table]: [{ PutRequest: { Item: key(of) } }] } })),
  'BatchWriteItem to delete': (of) =>
    tenant.send(
      new BatchWriteItemCommand({
        RequestItems: { [table]: [{ DeleteRequest: { Key: { ...key(of), SK: { S: 'none' } } } }] },
      }),
    ),
  TransactGetItems: (of) =>
    tenant.send(new TransactGetItemsCommand({ TransactItems: [{ Get: { TableName: table, Key: key(of) } }] })),
  TransactWriteItems: (of) =>
    tenant.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          { Put: { TableName: table, Item: key(mine, '#T') } },
          {
            Update: {
              TableName: table,
              Key: key(of),
              UpdateExpression: 'SET seen = :yes',
              ExpressionAttributeValues: { ':yes': { BOOL: true } },
            },
          },
        ],
      }),
    ),
  'a condition in a transaction': (of) =>
    tenant.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          { Put: { TableName: table, Item: key(mine, '#T') } },
          { ConditionCheck: { TableName: table, Key: key(of), ConditionExpression: 'attribute_exists(PK)' } },
        ],
      }),
    ),
};

describe('a tenant', () => {
  it.each(Object.keys(operations))('reaches its own items with %s, and no others', async (operation) => {
    const perform = operations[operation];
    expect(await answer(perform?.(mine) ?? Promise.reject())).toBe('allowed');
    expect(await answer(perform?.(other) ?? Promise.reject())).toBe('refused');
    expect(await answer(perform?.(`${mine}X`) ?? Promise.reject())).toBe('refused');
  });

  it('is told as DynamoDB tells it', async () => {
    await expect(operations.GetItem?.(other)).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: `User: arn:aws:sts::000000000000:assumed-role/${outputs.TenantRoleArn?.split('/')[1]}/tenant is not authorized to perform: dynamodb:GetItem on resource: ${outputs.TableArn} because no identity-based policy allows the dynamodb:GetItem action`,
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('reads nothing without a partition key of its own', async () => {
    expect(await answer(tenant.send(new ScanCommand({ TableName: table })))).toBe('refused');
    expect(await answer(tenant.send(new ScanCommand({ TableName: table, IndexName: 'GSI1' })))).toBe('refused');
    const inIndex = { IndexName: 'GSI1', KeyConditionExpression: 'GSI1PK = :pk' };
    expect(await answer(tenant.send(query({ ':pk': 'COLOR' }, inIndex)))).toBe('refused');
    const both = { KeyConditionExpression: 'PK = :pk AND SK = :sk', IndexName: 'GSI1' };
    expect(await answer(tenant.send(query({ ':pk': `TENANT#${mine}`, ':sk': '1' }, both)))).toBe('refused');
    const withoutKey = { [table]: { Keys: [key(mine), { SK: { S: 'A' } }] } };
    expect(await answer(tenant.send(new BatchGetItemCommand({ RequestItems: withoutKey })))).toBe('refused');
    const Statement = `SELECT * FROM "${table}" WHERE PK = 'TENANT#${mine}'`;
    expect(await answer(tenant.send(new ExecuteStatementCommand({ Statement })))).toBe('refused');
    expect(await answer(tenant.send(new DescribeTableCommand({ TableName: table })))).toBe('refused');
    expect(await answer(tenant.send(new ListTablesCommand({})))).toBe('refused');
  });

  it('reaches a table of its own, and that of no other', async () => {
    const own = (name: string) => ({
      Type: 'AWS::DynamoDB::Table',
      Properties: { ...tableProperties, TableName: `tenant-${name}` },
    });
    await test.deploy({ region, name: 'own-tables' }, { Resources: { Mine: own(mine), Other: own(other) } });
    const read = (name: string, at = tenant) =>
      at.send(new GetItemCommand({ TableName: `tenant-${name}`, Key: key(mine), ReturnConsumedCapacity: 'TOTAL' }));
    expect((await read(mine)).ConsumedCapacity?.TableName).toBe(`tenant-${mine}`);
    expect(await answer(read(other))).toBe('refused');
    const elsewhere = new DynamoDBClient({
      ...at(),
      region: 'eu-west-1',
      credentials: test.cluster.identity.adminCredentials,
    });
    await expect(read(mine, elsewhere)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(read('deployment-console', admin)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('is no tenant without its tag, or with another tag beside it', async () => {
    expect(await answer(assume({}))).toBe('refused');
    expect(await answer(assume({ tenantId: mine, role: 'admin' }))).toBe('refused');
    const functions = new DynamoDBClient({ ...at(), credentials: functionCredentials() });
    expect(await answer(functions.send(new GetItemCommand({ TableName: table, Key: key(mine) })))).toBe('refused');
  });
});

it('a role is not taken by another stack that gives one the same name', async () => {
  const named = (AssumeRolePolicyDocument: object) => ({
    Resources: { Role: { Type: 'AWS::IAM::Role', Properties: { RoleName: 'named', AssumeRolePolicyDocument } } },
  });
  const arn = 'arn:aws:iam::000000000000:role/named';
  await test.deploy({ region, name: 'named-1' }, named({ Version: '2012-10-17', Statement: [] }));
  const second = await test.deploy({ region: 'eu-west-1', name: 'named-1' }, named({ Statement: [] }));
  expect(second).toMatchObject({ status: 'ROLLBACK_COMPLETE', failure: { reason: 'named already exists' } });
  expect(test.cluster.identity.roles.find(arn)?.trust.variables).toBe(true);
  await test.cluster.stacks.remove({ region, name: 'named-1' }, { finalSnapshot: false });
  expect(test.cluster.identity.roles.find(arn)).toBeUndefined();
});

describe('what names tables', () => {
  it('has their own names in it', async () => {
    const items = { [table]: { Keys: [key(mine, '#USER#1')] } };
    const found = await tenant.send(
      new BatchGetItemCommand({ RequestItems: items, ReturnConsumedCapacity: 'INDEXES' }),
    );
    expect(Object.keys(found.Responses ?? {})).toEqual([table]);
    expect(found.ConsumedCapacity?.map(({ TableName }) => TableName)).toEqual([table]);
    const { Table } = await admin.send(new DescribeTableCommand({ TableName: table }));
    expect(Table).toMatchObject({
      TableName: table,
      TableArn: outputs.TableArn,
      LatestStreamArn: outputs.TableStreamArn,
    });
    expect((await admin.send(new ListTablesCommand({}))).TableNames).toContain(table);
    const ssm = new SSMClient({ ...at(), credentials: test.cluster.identity.adminCredentials });
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: '/tenancy/test/shared-table-name' }));
    expect(Parameter?.Value).toBe(table);
  });
});

describe('a template without a guard', () => {
  const inIndex = { IndexName: 'GSI1', KeyConditionExpression: 'GSI1PK = :pk' };
  it.each<[string, PoolOptions, () => Promise<unknown>]>([
    ['the leading keys', { withoutLeadingKeys: true }, () => operations.GetItem?.(other) ?? Promise.reject()],
    [
      'the leading keys, in an index',
      { withoutLeadingKeys: true },
      () => tenant.send(query({ ':pk': 'COLOR' }, inIndex)),
    ],
    ['the end of the prefix', { openEnded: true }, () => operations.GetItem?.(`${mine}X`) ?? Promise.reject()],
    [
      'Null, with Scan',
      { withoutNull: true, withScan: true },
      () => tenant.send(new ScanCommand({ TableName: table })),
    ],
    ['the limit of tags', { withoutTagKeys: true }, () => assume({ tenantId: mine, role: 'admin' })],
    ['the required tag', { withoutRequiredTag: true }, () => assume({})],
  ])('lets through what %s refuses', async (_, options, perform) => {
    expect(await answer(perform())).toBe('refused');
    expect((await deploy(options)).status).toBe('UPDATE_COMPLETE');
    expect(await answer(perform())).toBe('allowed');
    expect((await deploy()).status).toBe('UPDATE_COMPLETE');
    expect(await answer(perform())).toBe('refused');
  });

  it('that is sts:TagSession gives nobody a session', async () => {
    await deploy({ withoutTagSession: true });
    expect(await answer(assume())).toBe('refused');
    await deploy();
    expect(await answer(assume())).toBe('allowed');
  });

  it('that is Null does not scan as long as Scan is not allowed, nor does one with Null that allows Scan', async () => {
    await deploy({ withoutNull: true });
    expect(await answer(tenant.send(new ScanCommand({ TableName: table })))).toBe('refused');
    await deploy({ withScan: true });
    expect(await answer(tenant.send(new ScanCommand({ TableName: table })))).toBe('refused');
    await deploy();
  });
});
