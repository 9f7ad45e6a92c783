import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callCognito, tokensOf } from '../cognito/testing/call-cognito.ts';
import { callApi } from './testing/call-api.ts';
import { serverlessTemplate, writeAssets } from './testing/serverless-stack.ts';
import { TestCluster } from './testing/test-cluster.ts';
import { type TestUserPools, testUserPools } from './testing/test-user-pools.ts';

const stack = { region: 'eu-central-1', name: 'pool-palette' };
const host = 'acme.palette.localhost';
const password = 'Right-password-1';

const functions = {
  // What tokens say of the tenant comes from the record of the person, whatever it was before.
  preToken: `exports.handler = async (event) => {
    const tenant = event.request.userAttributes['custom:tenant_id'];
    if (tenant === 'BROKEN') throw new Error('no tenant');
    const claimsToAddOrOverride = { 'custom:tenant_id': tenant, scope: 'everything', sub: 'other' };
    return { ...event, response: { claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride } } } };
  };`,
  migration: `exports.handler = async (event) => {
    if (event.userName !== 'old@example.com' || event.request.password !== '${password}') throw new Error('unknown');
    return { ...event, response: { userAttributes: { email: event.userName, email_verified: 'true', 'custom:tenant_id': 'T-OLD' }, finalUserStatus: 'CONFIRMED', messageAction: 'SUPPRESS' } };
  };`,
  people: `const { CognitoIdentityProviderClient: Client, ...sdk } = require('@aws-sdk/client-cognito-identity-provider');
  exports.handler = async (event) => {
    const { action, ...input } = JSON.parse(event.body);
    try {
      return await new Client({ maxAttempts: 1 }).send(new sdk[action + 'Command']({ UserPoolId: process.env.USER_POOL_ID, ...input }));
    } catch (error) { return { name: error.name, message: error.message }; }
  };`,
  whoami: 'exports.handler = async (event) => event.requestContext.authorizer;',
};

const get = (id: string, attribute = 'Arn') => ({ 'Fn::GetAtt': [id, attribute] });

const permission = (name: string) => ({
  Type: 'AWS::Lambda::Permission',
  Properties: {
    Action: 'lambda:InvokeFunction',
    FunctionName: get(name),
    Principal: 'cognito-idp.amazonaws.com',
    SourceArn: get('Pool'),
  },
});

function template() {
  const base = serverlessTemplate({
    host: 'palette.localhost',
    functions,
    routes: { 'POST /people': 'people', 'GET /whoami': 'whoami' },
    resources: {
      Pool: {
        Type: 'AWS::Cognito::UserPool',
        Properties: {
          UsernameAttributes: ['email'],
          AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
          Schema: [
            {
              Name: 'tenant_id',
              AttributeDataType: 'String',
              Mutable: false,
              StringAttributeConstraints: { MinLength: '3', MaxLength: '10' },
            },
          ],
          Policies: { PasswordPolicy: { MinimumLength: 12, RequireSymbols: true } },
          LambdaConfig: {
            PreTokenGenerationConfig: { LambdaArn: get('preToken'), LambdaVersion: 'V2_0' },
            UserMigration: get('migration'),
          },
        },
      },
      Client: {
        Type: 'AWS::Cognito::UserPoolClient',
        Properties: {
          UserPoolId: { Ref: 'Pool' },
          ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
          WriteAttributes: ['name'],
        },
      },
      Group: { Type: 'AWS::Cognito::UserPoolGroup', Properties: { UserPoolId: { Ref: 'Pool' }, GroupName: 'admins' } },
      PreTokenPermission: permission('preToken'),
      MigrationPermission: permission('migration'),
      PeoplePolicy: {
        Type: 'AWS::IAM::Policy',
        Properties: {
          PolicyName: 'people',
          Roles: [{ Ref: 'Role' }],
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Action: [
                  'cognito-idp:AdminCreateUser',
                  'cognito-idp:AdminSetUserPassword',
                  'cognito-idp:AdminUpdateUserAttributes',
                  'cognito-idp:AdminAddUserToGroup',
                  'cognito-idp:ListUsers',
                ],
                Resource: get('Pool'),
              },
            ],
          },
        },
      },
      Tokens: {
        Type: 'AWS::ApiGatewayV2::Authorizer',
        Properties: {
          ApiId: { Ref: 'Api' },
          AuthorizerType: 'JWT',
          Name: 'tokens',
          IdentitySource: ['$request.header.Authorization'],
          JwtConfiguration: { Issuer: get('Pool', 'ProviderURL'), Audience: [{ Ref: 'Client' }] },
        },
      },
    },
  });
  const propertiesOf = (id: string) => (base.Resources as Record<string, { Properties: object }>)[id]?.Properties ?? {};
  Object.assign(propertiesOf('people'), { Environment: { Variables: { USER_POOL_ID: { Ref: 'Pool' } } } });
  Object.assign(propertiesOf('Route1'), { AuthorizationType: 'JWT', AuthorizerId: { Ref: 'Tokens' } });
  return { ...base, Outputs: { PoolId: { Value: { Ref: 'Pool' } }, ClientId: { Value: { Ref: 'Client' } } } };
}

let pools: TestUserPools;
let test: TestCluster;
let ids: Record<string, string>;

beforeAll(async () => {
  pools = await testUserPools();
  test = await TestCluster.open({ userPools: pools.server });
  await mkdir(test.assembly(stack), { recursive: true });
  await writeAssets(test.assembly(stack), functions);
  const result = await test.deploy(stack, template());
  if (result.failure) throw new Error(result.failure.reason);
  ids = result.outputs;
  await people('AdminCreateUser', {
    Username: 'ada@example.com',
    MessageAction: 'SUPPRESS',
    UserAttributes: [
      { Name: 'email', Value: 'ada@example.com' },
      { Name: 'custom:tenant_id', Value: 'T-1' },
    ],
  });
  await people('AdminSetUserPassword', { Username: 'ada@example.com', Password: password, Permanent: true });
}, 60_000);

afterAll(async () => {
  await test.close();
  await pools.close();
});

const people = async (action: string, input: object) =>
  JSON.parse(
    (
      await callApi(test.appsPort, host, '/people', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ action, ...input }),
      })
    ).text,
  );
const browser = (action: string, body: object) =>
  callCognito(pools.app, '/cognito', action, { ClientId: ids.ClientId, ...body });
const signIn = (USERNAME: string, PASSWORD = password) =>
  browser('InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME, PASSWORD } });
const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

describe('the pool of an application', () => {
  it('lets its trigger add claims to access tokens, none of Cognito’s own', async () => {
    const { AccessToken } = tokensOf(await signIn('ada@example.com'));
    const claims = claimsOf(AccessToken);
    expect(claims).toMatchObject({
      'custom:tenant_id': 'T-1',
      client_id: ids.ClientId,
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
    });
    expect(claims.iss).toMatch(new RegExp(`^http://localhost:\\d+/cognito/${ids.PoolId}$`));
    expect(claims.sub).not.toBe('other');
  });

  it('issues tokens that an authorizer verifies', async () => {
    const { AccessToken, IdToken } = tokensOf(await signIn('ada@example.com'));
    const whoami = (authorization?: string) =>
      callApi(test.appsPort, host, '/whoami', { headers: authorization === undefined ? {} : { authorization } });
    expect(JSON.parse((await whoami(`Bearer ${AccessToken}`)).text)).toMatchObject({
      jwt: { claims: { 'custom:tenant_id': 'T-1' }, scopes: ['aws.cognito.signin.user.admin'] },
    });
    const [head, , signature] = AccessToken.split('.');
    const forged = Buffer.from(JSON.stringify({ ...claimsOf(AccessToken), 'custom:tenant_id': 'T-2' })).toString(
      'base64url',
    );
    for (const bad of [undefined, 'Bearer x', `Bearer ${head}.${forged}.${signature}`]) {
      expect(await whoami(bad)).toMatchObject({ status: 401, text: '{"message":"Unauthorized"}' });
    }
    const ofConsole = await callCognito(pools.app, '/cognito', 'InitiateAuth', {
      ClientId: pools.cognito.clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'admin@example.com', PASSWORD: 'Local-only-1' },
    });
    expect((await whoami(`Bearer ${tokensOf(ofConsole).AccessToken}`)).status).toBe(401);
    expect((await whoami(`Bearer ${IdToken}`)).status).toBe(200);
  });

  it('takes over people from where its trigger finds them', async () => {
    expect((await signIn('nobody@example.com')).body.__type).toBe('NotAuthorizedException');
    const { AccessToken } = tokensOf(await signIn('old@example.com'));
    expect(claimsOf(AccessToken)).toMatchObject({ 'custom:tenant_id': 'T-OLD' });
    expect((await signIn('old@example.com', 'Wrong-password-1')).body.__type).toBe('NotAuthorizedException');
  });

  it('signs nobody in when its trigger fails', async () => {
    const name = 'broken@example.com';
    await people('AdminCreateUser', {
      Username: name,
      UserAttributes: [
        { Name: 'email', Value: name },
        { Name: 'custom:tenant_id', Value: 'BROKEN' },
      ],
    });
    await people('AdminSetUserPassword', { Username: name, Password: password, Permanent: true });
    expect((await signIn(name)).body).toEqual({
      __type: 'UserLambdaValidationException',
      message: 'PreTokenGeneration failed with error no tenant.',
    });
  });

  it('lets nobody sign up, or write attributes that the client may not', async () => {
    expect((await browser('SignUp', { Username: 'x@example.com', Password: password })).body).toEqual({
      __type: 'NotAuthorizedException',
      message: 'SignUp is not permitted for this user pool',
    });
    const { AccessToken } = tokensOf(await signIn('ada@example.com'));
    const write = (Name: string) =>
      browser('UpdateUserAttributes', { AccessToken, UserAttributes: [{ Name, Value: 'T-2' }] });
    expect((await write('custom:tenant_id')).body.__type).toBe('NotAuthorizedException');
    expect((await write('email')).body.__type).toBe('NotAuthorizedException');
    expect((await write('name')).status).toBe(200);
    expect(claimsOf(tokensOf(await signIn('ada@example.com')).AccessToken)['custom:tenant_id']).toBe('T-1');
  });

  it('is managed by functions as far as their role allows, and no other pool is', async () => {
    expect((await people('ListUsers', {})).Users.length).toBeGreaterThan(0);
    expect(
      await people('AdminAddUserToGroup', { Username: 'ada@example.com', GroupName: 'admins' }),
    ).not.toHaveProperty('name');
    expect(await people('AdminDeleteUser', { Username: 'ada@example.com' })).toMatchObject({
      name: 'AccessDeniedException',
    });
    expect(await people('ListUsers', { UserPoolId: pools.cognito.userPoolId })).toMatchObject({
      name: 'AccessDeniedException',
    });
    expect(
      await people('AdminCreateUser', {
        Username: 'a@example.com',
        UserAttributes: [{ Name: 'custom:other', Value: 'x' }],
      }),
    ).toMatchObject({ name: 'InvalidParameterException' });
  });

  it('has a schema and a password policy of its own', async () => {
    const create = (Username: string, tenant: string) =>
      people('AdminCreateUser', { Username, UserAttributes: [{ Name: 'custom:tenant_id', Value: tenant }] });
    expect(await create('short@example.com', 'T')).toMatchObject({ name: 'InvalidParameterException' });
    expect(await create('long@example.com', 'T-1234567890')).toMatchObject({ name: 'InvalidParameterException' });
    expect(
      await people('AdminSetUserPassword', { Username: 'ada@example.com', Password: 'Short-1', Permanent: true }),
    ).toMatchObject({ name: 'InvalidPasswordException' });
    expect(
      await people('AdminUpdateUserAttributes', {
        Username: 'ada@example.com',
        UserAttributes: [{ Name: 'custom:tenant_id', Value: 'T-2' }],
      }),
    ).toMatchObject({ name: 'InvalidParameterException' });
  });

  it('is gone with its stack', async () => {
    await test.cluster.stacks.remove(stack, { finalSnapshot: false });
    expect((await signIn('ada@example.com')).body.__type).toBe('ResourceNotFoundException');
    expect(
      (
        await callCognito(pools.app, '/cognito', 'InitiateAuth', {
          ClientId: pools.cognito.clientId,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: 'viewer@example.com', PASSWORD: 'Local-only-1' },
        })
      ).status,
    ).toBe(200);
  });
});
