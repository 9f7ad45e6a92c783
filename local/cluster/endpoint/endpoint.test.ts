import { readdir } from 'node:fs/promises';
import { ECSClient, ListClustersCommand } from '@aws-sdk/client-ecs';
import {
  DeleteParameterCommand,
  DeleteParametersCommand,
  GetParameterCommand,
  GetParametersByPathCommand,
  GetParametersCommand,
  PutParameterCommand,
  paginateGetParametersByPath,
  SSMClient,
} from '@aws-sdk/client-ssm';
import {
  AssumeRoleCommand,
  type AssumeRoleCommandInput,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEndpoint, region } from './testing/open-endpoint.ts';

const functionRole = 'arn:aws:iam::000000000000:role/api';
const tenantRole = 'arn:aws:iam::000000000000:role/tenant';
const policy = (Action: string | string[], Resource: string, more: object = {}) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource, ...more }],
});
const trust = (Action: string | string[], Condition: object = {}) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: functionRole }, Action, Condition }],
});

let test: Awaited<ReturnType<typeof openEndpoint>>;

beforeEach(async () => {
  test = await openEndpoint();
  const named = { stack: 'pool', managedPolicyArns: [] };
  test.identity.registerRole({
    ...named,
    arn: functionRole,
    name: 'api',
    trust: undefined,
    policies: [policy('ssm:Get*', `arn:aws:ssm:${region}:*:parameter/tenancy/*`)],
  });
  trusting(['sts:AssumeRole', 'sts:TagSession']);
});
afterEach(() => test.close());

const trusting = (actions: string[], condition: object = {}) =>
  test.identity.registerRole({
    arn: tenantRole,
    name: 'tenant',
    stack: 'pool',
    trust: trust(actions, condition),
    policies: [],
  });
const asFunction = () => {
  const { expiration: _, ...credentials } = test.identity.issueFor(functionRole, 'api-1');
  return credentials;
};
const stsOf = (credentials = asFunction()) => new STSClient({ ...test.client, credentials });
const ssmOf = (credentials = test.identity.adminCredentials) => new SSMClient({ ...test.client, credentials });
const assume = (more: Partial<AssumeRoleCommandInput> = {}, client = stsOf()) =>
  client.send(new AssumeRoleCommand({ RoleArn: tenantRole, RoleSessionName: 'tenant-A', ...more }));
const nameOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error) => error.name,
  );

describe('a request', () => {
  it('is taken with valid credentials only', async () => {
    const credentials = asFunction();
    const whoAmI = (more: object = {}) =>
      nameOf(stsOf({ ...credentials, ...more }).send(new GetCallerIdentityCommand({})));
    expect(await whoAmI()).toBe('done');
    expect(await whoAmI({ secretAccessKey: 'another' })).toBe('SignatureDoesNotMatch');
    expect(await whoAmI({ accessKeyId: 'ASIA0000000000000000' })).toBe('InvalidClientTokenId');
    expect(await whoAmI({ sessionToken: asFunction().sessionToken })).toBe('InvalidClientTokenId');
    const read = (more: object = {}) =>
      nameOf(ssmOf({ ...credentials, ...more }).send(new GetParameterCommand({ Name: '/tenancy/a' })));
    expect(await read({ secretAccessKey: 'another' })).toBe('InvalidSignatureException');
    expect(await read({ accessKeyId: 'ASIA0000000000000000' })).toBe('UnrecognizedClientException');
    test.clock.ahead = 13 * 3_600_000;
    expect(await whoAmI()).toBe('ExpiredToken');
    expect(await read()).toBe('ExpiredTokenException');
  });

  it('without a signature, or for a service that is not here, is refused', async () => {
    const response = await fetch(test.endpoint.url, { method: 'POST', body: '{}' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ __type: 'MissingAuthenticationTokenException' });
    const elsewhere = new ECSClient({ ...test.client, credentials: test.identity.adminCredentials });
    expect(await nameOf(elsewhere.send(new ListClustersCommand({})))).toBe('UnknownOperationException');
  });
});

describe('a session', () => {
  it('has its tags, and the rights of its role', async () => {
    const { Credentials, AssumedRoleUser, PackedPolicySize } = await assume({
      Tags: [{ Key: 'tenantId', Value: 'A' }],
      DurationSeconds: 900,
    });
    expect(AssumedRoleUser?.Arn).toBe('arn:aws:sts::000000000000:assumed-role/tenant/tenant-A');
    expect(PackedPolicySize).toBeGreaterThan(0);
    expect((Credentials?.Expiration?.getTime() ?? 0) - Date.now()).toBeLessThanOrEqual(900_000);
    const found = test.identity.authenticate(Credentials?.AccessKeyId ?? '', Credentials?.SessionToken);
    expect(found).toMatchObject({ caller: { roleArn: tenantRole, tags: { tenantId: 'A' } } });
  });

  it('with tags needs sts:TagSession in the trust policy', async () => {
    trusting(['sts:AssumeRole']);
    expect(await nameOf(assume())).toBe('done');
    const refused = assume({ Tags: [{ Key: 'tenantId', Value: 'A' }] });
    await expect(refused).rejects.toMatchObject({
      name: 'AccessDenied',
      message: `User: arn:aws:sts::000000000000:assumed-role/api/api-1 is not authorized to perform: sts:TagSession on resource: ${tenantRole}`,
      $metadata: { httpStatusCode: 403 },
    });
  });

  it('has the tags that the trust policy asks for, and no others', async () => {
    trusting(['sts:AssumeRole', 'sts:TagSession'], {
      StringLike: { 'aws:RequestTag/tenantId': '?*' },
      'ForAllValues:StringEquals': { 'aws:TagKeys': ['tenantId'] },
    });
    const tenantId = { Key: 'tenantId', Value: 'A' };
    expect(await nameOf(assume({ Tags: [tenantId] }))).toBe('done');
    expect(await nameOf(assume())).toBe('AccessDenied');
    expect(await nameOf(assume({ Tags: [{ Key: 'tenantId', Value: '' }] }))).toBe('AccessDenied');
    expect(await nameOf(assume({ Tags: [tenantId, { Key: 'role', Value: 'admin' }] }))).toBe('AccessDenied');
  });

  it.each<[string, Partial<AssumeRoleCommandInput>]>([
    ['AccessDenied', { RoleArn: 'arn:aws:iam::000000000000:role/none' }],
    ['ValidationError', { DurationSeconds: 899 }],
    ['ValidationError', { DurationSeconds: 3_601 }],
    ['ValidationError', { RoleSessionName: 'a b' }],
    ['ValidationError', { Tags: [{ Key: 'a*', Value: '1' }] }],
    ['ValidationError', { Tags: [{ Key: 'a', Value: '*' }] }],
    ['ValidationError', { Tags: [{ Key: 'aws:a', Value: '1' }] }],
    ['ValidationError', { Tags: Array.from({ length: 51 }, (_, index) => ({ Key: `k${index}`, Value: '' })) }],
    ['InvalidParameterValue', { Tags: ['a', 'A'].map((Key) => ({ Key, Value: '1' })) }],
    [
      'PackedPolicyTooLargeException',
      { Tags: Array.from({ length: 40 }, (_, i) => ({ Key: `k${i}`, Value: 'x'.repeat(250) })) },
    ],
    ['MalformedPolicyDocumentException', { Policy: '{}' }],
  ])('is refused with %s', async (code, input) => {
    expect(await nameOf(assume(input))).toBe(code);
  });
});

describe('Parameter Store', () => {
  const put = (Name: string, Value: string, more: object = {}) =>
    ssmOf().send(new PutParameterCommand({ Name, Value, Type: 'String', ...more }));

  it('writes, reads, overwrites and deletes', async () => {
    expect(await put('/tenancy/a', '1')).toMatchObject({ Version: 1 });
    expect(await nameOf(put('/tenancy/a', '2'))).toBe('ParameterAlreadyExists');
    expect(await put('/tenancy/a', '2', { Overwrite: true, Type: undefined })).toMatchObject({ Version: 2 });
    const { Parameter } = await ssmOf().send(new GetParameterCommand({ Name: '/tenancy/a' }));
    expect(Parameter).toMatchObject({
      Name: '/tenancy/a',
      Value: '2',
      Version: 2,
      Type: 'String',
      ARN: `arn:aws:ssm:${region}:000000000000:parameter/tenancy/a`,
    });
    expect(Parameter?.LastModifiedDate).toBeInstanceOf(Date);
    const many = await ssmOf().send(new GetParametersCommand({ Names: ['/tenancy/a', '/none'] }));
    expect(many).toMatchObject({ Parameters: [{ Value: '2' }], InvalidParameters: ['/none'] });
    const elsewhere = new SSMClient({
      ...test.client,
      region: 'eu-west-1',
      credentials: test.identity.adminCredentials,
    });
    expect(await nameOf(elsewhere.send(new GetParameterCommand({ Name: '/tenancy/a' })))).toBe('ParameterNotFound');
    await ssmOf().send(new DeleteParameterCommand({ Name: '/tenancy/a' }));
    expect(await nameOf(ssmOf().send(new DeleteParameterCommand({ Name: '/tenancy/a' })))).toBe('ParameterNotFound');
    expect(await ssmOf().send(new DeleteParametersCommand({ Names: ['/tenancy/a'] }))).toMatchObject({
      DeletedParameters: [],
      InvalidParameters: ['/tenancy/a'],
    });
  });

  it('lists a path in pages, with what is below it or not', async () => {
    const names = Array.from({ length: 23 }, (_, index) => `/tree/${String(index).padStart(2, '0')}/plan`);
    await Promise.all(
      [...names, '/tree/00', '/tree/0', '/tree/plan', '/tree', '/trees/plan'].map((name) => put(name, name)),
    );
    const pages = paginateGetParametersByPath({ client: ssmOf(), pageSize: 10 }, { Path: '/tree/', Recursive: true });
    const found: string[] = [];
    for await (const { Parameters = [] } of pages) found.push(...Parameters.flatMap(({ Name }) => Name ?? []));
    expect(found).toEqual(['/tree/0', '/tree/00', ...names, '/tree/plan']);
    const { Parameters } = await ssmOf().send(new GetParametersByPathCommand({ Path: '/tree' }));
    expect(Parameters?.map(({ Name }) => Name)).toEqual(['/tree/0', '/tree/00', '/tree/plan']);
  });

  it.each(['/a//b', '/a b', '/aws/a', 'ssm-a', '/a/', ''])('takes no parameter "%s"', async (name) => {
    expect(await nameOf(put(name, '1'))).toBe('ValidationException');
  });

  it('keeps a parameter whose name climbs among its own files', async () => {
    await put('/../../climbs', '1');
    expect((await test.parameters.find(region, '/../../climbs'))?.value).toBe('1');
    expect(await readdir(test.dir)).toEqual([region]);
  });

  it('keeps one whole value of many that are written at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => put('/tenancy/a', `${index}`, { Overwrite: true })));
    const { Parameter } = await ssmOf().send(new GetParameterCommand({ Name: '/tenancy/a' }));
    expect(Parameter?.Version).toBe(20);
  });

  it('is open as far as the policy of a role says', async () => {
    await put('/tenancy/a', '1');
    await put('/platform/a', '1');
    const read = (Name: string) => nameOf(ssmOf(asFunction()).send(new GetParameterCommand({ Name })));
    expect(await read('/tenancy/a')).toBe('done');
    expect(await read('/platform/a')).toBe('AccessDeniedException');
    expect(
      await nameOf(ssmOf(asFunction()).send(new GetParametersCommand({ Names: ['/tenancy/a', '/platform/a'] }))),
    ).toBe('AccessDeniedException');
    await expect(ssmOf(asFunction()).send(new DeleteParameterCommand({ Name: '/tenancy/a' }))).rejects.toThrow(
      `User: arn:aws:sts::000000000000:assumed-role/api/api-1 is not authorized to perform: ssm:DeleteParameter on resource: arn:aws:ssm:${region}:000000000000:parameter/tenancy/a because no identity-based policy allows the ssm:DeleteParameter action`,
    );
    expect(await nameOf(ssmOf(asFunction()).send(new GetParametersByPathCommand({ Path: '/' })))).toBe(
      'AccessDeniedException',
    );
  });
});
