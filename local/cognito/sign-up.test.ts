import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestUserPools, testUserPools } from '../cluster/testing/test-user-pools.ts';
import { UserPools } from '../cluster/user-pools/user-pools.ts';
import { callCognito } from './testing/call-cognito.ts';

const Password = 'Long-enough-1';
const ids = { open: 'eu-central-1_OpenOpen1', closed: 'eu-central-1_Closed123' } as const;

let pools: TestUserPools;
beforeAll(async () => {
  pools = await testUserPools();
  const server = new UserPools(pools.server);
  for (const [name, Id] of Object.entries(ids)) {
    await server.call('PutUserPool', {
      Id,
      Arn: `arn:aws:cognito-idp:eu-central-1:000000000000:userpool/${Id}`,
      Name: name,
      UsernameAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: name === 'closed' },
      Schema: [{ Name: 'tenant_id', AttributeDataType: 'String' }],
      Policies: { PasswordPolicy: { MinimumLength: 12, RequireNumbers: true } },
    });
    const ExplicitAuthFlows = ['ALLOW_USER_PASSWORD_AUTH'];
    await server.call('PutUserPoolClient', { UserPoolId: Id, ClientId: name, ClientName: name, ExplicitAuthFlows });
  }
});
afterAll(() => pools.close());

const ask = async (action: string, body: object) => {
  const answer = await callCognito(pools.app, '/cognito', action, { ClientId: 'open', ...body });
  return { status: answer.status, ...answer.body };
};
const signIn = (USERNAME: string) =>
  ask('InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME, PASSWORD: Password } });
const codes = async (email: string) => {
  const log = await readFile(join(dirname(pools.server.invokeAddressFile), 'cognito.log'), 'utf8');
  return [...log.matchAll(new RegExp(`Code for ${email}: (\\d+)`, 'g'))].map(([, code]) => code);
};

it('lets people in who confirm their address with the code that was sent last', async () => {
  const Username = 'ada@example.com';
  expect(await ask('SignUp', { Username, Password })).toMatchObject({
    status: 200,
    UserConfirmed: false,
    CodeDeliveryDetails: { Destination: 'a***@e***' },
  });
  expect(await signIn(Username)).toMatchObject({ status: 400, __type: 'UserNotConfirmedException' });
  expect((await ask('ResendConfirmationCode', { Username })).status).toBe(200);
  await expect.poll(() => codes(Username)).toHaveLength(2);
  const [, ConfirmationCode] = await codes(Username);
  expect(await ask('ConfirmSignUp', { Username, ConfirmationCode: 'wrong' })).toMatchObject({
    __type: 'CodeMismatchException',
  });
  expect((await ask('ConfirmSignUp', { Username, ConfirmationCode })).status).toBe(200);
  const { AuthenticationResult } = await signIn(Username);
  const claims = JSON.parse(Buffer.from(AuthenticationResult?.IdToken.split('.')[1] ?? '', 'base64url').toString());
  expect(claims).toMatchObject({ email: Username, email_verified: true });
  expect(await ask('ConfirmSignUp', { Username, ConfirmationCode })).toMatchObject({
    __type: 'NotAuthorizedException',
  });
  expect(await ask('ResendConfirmationCode', { Username })).toMatchObject({ __type: 'InvalidParameterException' });
  expect(await ask('SignUp', { Username, Password })).toMatchObject({ __type: 'UsernameExistsException' });
});

it.each<[string, object, string]>([
  ['a pool that is closed', { ClientId: 'closed' }, 'NotAuthorizedException'],
  ['a weak password', { Password: 'short1' }, 'InvalidPasswordException'],
  ['no e-mail address', { Username: 'ada' }, 'InvalidParameterException'],
  ['no user name', { Username: '' }, 'InvalidParameterException'],
  [
    'a tenant of their own choice',
    { UserAttributes: [{ Name: 'custom:tenant_id', Value: 'T' }] },
    'NotAuthorizedException',
  ],
  ['a verified address', { UserAttributes: [{ Name: 'email_verified', Value: 'true' }] }, 'NotAuthorizedException'],
  ['an unknown attribute', { UserAttributes: [{ Name: 'shoe', Value: '43' }] }, 'InvalidParameterException'],
])('refuses %s', async (_, more, type) => {
  const request = { Username: 'grace@example.com', Password, ...more };
  expect(await ask('SignUp', request)).toMatchObject({ status: 400, __type: type });
});

it('does not tell who has an account, and stops guesses of a code', async () => {
  const Username = 'nobody@example.com';
  expect((await ask('ResendConfirmationCode', { Username })).status).toBe(200);
  await ask('SignUp', { Username: 'guess@example.com', Password });
  for (const one of [Username, 'guess@example.com']) {
    const types: (string | undefined)[] = [];
    for (let guess = 0; guess < 6; guess += 1) {
      types.push((await ask('ConfirmSignUp', { Username: one, ConfirmationCode: `00000${guess}x` })).__type);
    }
    expect([types[0], types.at(-1)]).toEqual(['CodeMismatchException', 'LimitExceededException']);
  }
});
