import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { GetParameterCommand, GetParametersByPathCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { palette, tenantId } from '@console/cluster-cdk/testing/functions-samples';
import { poolTemplate, tenantTableTemplate } from '@console/cluster-cdk/testing/functions-templates';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startForTest, type TestDynoxide } from '../dynoxide/start-for-test.ts';
import { tenantDatabase } from './endpoint/dynamodb/dynoxide.ts';
import { dynamodb } from './endpoint/dynamodb/gate.ts';
import { KeySchemas } from './endpoint/dynamodb/key-schemas.ts';
import { openEndpoint, region } from './endpoint/testing/open-endpoint.ts';
import { Engine } from './engine/engine.ts';
import type { ResourceHandler } from './engine/handler.ts';
import { createPlacement } from './engine/placement.ts';
import { managedPolicy, policy, role } from './resources/iam.ts';
import { generatedName } from './resources/names.ts';
import { parameter } from './resources/parameter.ts';
import { table } from './resources/table.ts';
import { references } from './template/references.ts';
import { parseTemplate } from './template/validate.ts';

const other = '01KAEXAMP1E000000000000001';
const place = { account: '000000000000', region };

let dir: string;
let dynoxide: TestDynoxide;
let test: Awaited<ReturnType<typeof openEndpoint>>;
let pool: Record<string, string>;
let apiRole: string;
let deploy: (name: string, template: object) => Promise<Record<string, string>>;

/** Takes any other type, with whatever attributes the template asks for. */
const anything = (attributes: readonly string[]): ResourceHandler => ({
  physicalId: (named) => generatedName(named),
  create: async ({ physicalId }) => ({
    attributes: Object.fromEntries(attributes.map((name) => [name, `${physicalId}.${name}`])),
  }),
  update: async () => ({}),
  remove: async () => {},
});

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'pool-'));
  dynoxide = await startForTest();
  test = await openEndpoint();
  const database = tenantDatabase(dynoxide.endpoint);
  const schemas = new KeySchemas(database);
  test.endpoint.register(dynamodb({ identity: test.identity, database, schemas }));
  const handlers = new Map<string, ResourceHandler>([
    ['AWS::DynamoDB::Table', table({ database, schemas })],
    ['AWS::IAM::ManagedPolicy', managedPolicy(test.identity)],
    ['AWS::IAM::Policy', policy(test.identity)],
    ['AWS::IAM::Role', role(test.identity)],
    ['AWS::SSM::Parameter', parameter(test.parameters)],
  ]);
  const placement = createPlacement(() => 5432);
  const engine = new Engine({ dir, handlers, placement, log: () => {} });
  deploy = async (name, input) => {
    const template = parseTemplate(input);
    const asked = references([template.Resources, template.Outputs] as never).flatMap((one) => one.attribute ?? []);
    for (const { Type } of Object.values(template.Resources)) {
      if (!handlers.has(Type)) handlers.set(Type, anything(asked));
    }
    const runner = await engine.deploy({ region, name }, input);
    await runner.ended();
    expect(runner.record.failure).toBeUndefined();
    expect(runner.record.status).toBe('CREATE_COMPLETE');
    return runner.record.outputs;
  };
  pool = await deploy('pool-palette', poolTemplate(place).toJSON());
  const made = Object.values(engine.find({ region, name: 'pool-palette' })?.record.resources ?? {});
  const api = made.find(({ properties }) => JSON.stringify(properties.Environment ?? '').includes('TENANT_ROLE_ARN'));
  apiRole = String(api?.properties.Role);
});
afterAll(async () => {
  await test.close();
  await dynoxide.stop();
  await rm(dir, { recursive: true });
});

const asFunction = () => {
  const { expiration: _, ...credentials } = test.identity.issueFor(apiRole, 'api');
  return credentials;
};
async function tenantClient(tags: Record<string, string> = { tenantId }) {
  const { Credentials } = await new STSClient({ ...test.client, credentials: asFunction() }).send(
    new AssumeRoleCommand({
      RoleArn: pool.TenantRoleArn,
      RoleSessionName: `tenant-${tenantId}`,
      DurationSeconds: 900,
      Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    }),
  );
  const { AccessKeyId: accessKeyId = '', SecretAccessKey: secretAccessKey = '', SessionToken } = Credentials ?? {};
  const credentials = { accessKeyId, secretAccessKey, ...(SessionToken && { sessionToken: SessionToken }) };
  return new DynamoDBClient({ ...test.client, credentials });
}
const nameOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error) => error.name,
  );
const item = (of: string) => ({ PK: { S: `TENANT#${of}#USER#1` }, SK: { S: 'COLOR#1' } });

describe('the policies of a pool, as its template has them', () => {
  it('let nobody but its functions assume the role of tenants, with one tag', async () => {
    expect(await nameOf(tenantClient())).toBe('done');
    expect(await nameOf(tenantClient({}))).toBe('AccessDenied');
    expect(await nameOf(tenantClient({ tenantId: 'acme' }))).toBe('AccessDenied');
    expect(await nameOf(tenantClient({ tenantId, role: 'admin' }))).toBe('AccessDenied');
  });

  it('give a tenant its items in the shared table and its indexes', async () => {
    const client = await tenantClient();
    const TableName = pool.TableName;
    expect(await nameOf(client.send(new PutItemCommand({ TableName, Item: item(tenantId) })))).toBe('done');
    expect(await nameOf(client.send(new PutItemCommand({ TableName, Item: item(other) })))).toBe(
      'AccessDeniedException',
    );
    const query = (pk: string) =>
      client.send(
        new QueryCommand({
          TableName,
          IndexName: 'GSI1',
          KeyConditionExpression: 'GSI1PK = :pk',
          ExpressionAttributeValues: { ':pk': { S: pk } },
        }),
      );
    expect(await nameOf(query(`TENANT#${tenantId}#COLOR`))).toBe('done');
    expect(await nameOf(query('COLOR'))).toBe('AccessDeniedException');
    expect(await nameOf(client.send(new ScanCommand({ TableName })))).toBe('AccessDeniedException');
  });

  it('give functions no item, and the parameters of their pool to read', async () => {
    const functions = new DynamoDBClient({ ...test.client, credentials: asFunction() });
    const read = new GetItemCommand({ TableName: pool.TableName, Key: item(tenantId) });
    expect(await nameOf(functions.send(read))).toBe('AccessDeniedException');
    const ssm = new SSMClient({ ...test.client, credentials: asFunction() });
    const Name = `${pool.ParameterPrefix}shared-table-name`;
    expect((await ssm.send(new GetParameterCommand({ Name }))).Parameter?.Value).toBe(pool.TableName);
    const put = new PutParameterCommand({ Name, Value: 'mine', Overwrite: true });
    expect(await nameOf(ssm.send(put))).toBe('AccessDeniedException');
    expect(await nameOf(ssm.send(new GetParametersByPathCommand({ Path: '/accounts', Recursive: true })))).toBe(
      'AccessDeniedException',
    );
  });

  it('give a private tenant its own table, and that to no other', async () => {
    const outputs = await deploy(
      'customer-acme',
      tenantTableTemplate({ ...place, pool, product: { ...palette, functions: [] } }).toJSON(),
    );
    expect(outputs.TableName).toContain(tenantId);
    const read = async (of: string) =>
      (await tenantClient({ tenantId: of })).send(new GetItemCommand({ TableName: outputs.TableName, Key: item(of) }));
    expect(await nameOf(read(tenantId))).toBe('done');
    expect(await nameOf(read(other))).toBe('AccessDeniedException');
  });

  it('have nothing that is not evaluated here', () => {
    expect(test.messages).toEqual([]);
  });
});
