import { sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCognitoDirectory } from '@console/adapters/cognito/directory';
import { createTokenVerifier } from '@console/amplify/api/auth/verify-token';
import { generate as codeOf } from 'cognito-local/lib/services/totp.js';
import { Targets } from 'cognito-local/lib/targets/targets.js';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openLedger } from '../processes/ledger.ts';
import { servedActions } from './actions.ts';
import { amplifyOutputs } from './amplify-outputs.ts';
import { cognitoClient } from './client.ts';
import { cognitoProxy } from './proxy.ts';
import { type Cognito, startCognito } from './start-cognito.ts';
import { callCognito, tokensOf } from './testing/call-cognito.ts';

describe('Cognito on one machine', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cognito-'));
  let cognito: Cognito;

  const start = async () => {
    const ledger = await openLedger(join(dataDir, 'run'));
    return startCognito({ dataDir, publicUrl: 'http://localhost:4000', ledger, log: () => {} });
  };

  const directory = () => createCognitoDirectory({ client: cognitoClient(cognito), userPoolId: cognito.userPoolId });

  const mounted = () => new Hono().route('/cognito', cognitoProxy(cognito));

  const ask = (action: string, body: object) => callCognito(mounted(), '/cognito/', action, body);

  const signIn = (email: string, password = 'Local-only-1') =>
    ask('InitiateAuth', {
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: cognito.clientId,
      AuthParameters: { USERNAME: email, PASSWORD: password },
    });

  beforeAll(async () => {
    cognito = await start();
  });
  afterAll(async () => {
    await cognito.stop();
    rmSync(dataDir, { recursive: true });
  });

  it.each(['admin', 'operator', 'viewer'])('signs %s in, with a token that the API takes', async (group) => {
    const { AccessToken } = tokensOf(await signIn(`${group}@example.com`));
    const claims = await createTokenVerifier(cognito)(AccessToken);
    expect(claims.groups).toEqual([group]);
    expect(await directory().findByUsername(claims.username)).toMatchObject({
      email: `${group}@example.com`,
      role: group,
      enabled: true,
    });
    expect(await directory().findByUsername('nobody')).toBeNull();
  });

  it('renews a sign-in', async () => {
    const { RefreshToken } = tokensOf(await signIn('viewer@example.com'));
    const renewed = await ask('GetTokensFromRefreshToken', { ClientId: cognito.clientId, RefreshToken });
    expect(tokensOf(renewed).AccessToken).toBeTruthy();
  });

  it.each([
    ['was revoked', async (Token: string) => ask('RevokeToken', { ClientId: cognito.clientId, Token })],
    ['belongs to somebody who is disabled', () => directory().setEnabled('viewer@example.com', false)],
  ])('does not renew what %s', async (_, end) => {
    const { RefreshToken } = tokensOf(await signIn('viewer@example.com'));
    await end(RefreshToken);
    const renewed = await ask('GetTokensFromRefreshToken', { ClientId: cognito.clientId, RefreshToken });
    await directory().setEnabled('viewer@example.com', true);
    expect(renewed).toMatchObject({ status: 400, body: { __type: 'NotAuthorizedException' } });
  });

  it.each([
    ['admin@example.com', 'wrong'],
    ['stranger@example.com', 'Local-only-1'],
  ])('tells %s with %s the same', async (email, password) => {
    expect(await signIn(email, password)).toMatchObject({
      status: 400,
      body: { __type: 'NotAuthorizedException', message: 'Incorrect username or password.' },
    });
  });

  it('asks for a second factor who has set one up, until it is turned off', async () => {
    const { AccessToken } = tokensOf(await signIn('operator@example.com'));
    const { SecretCode = '' } = (await ask('AssociateSoftwareToken', { AccessToken })).body;
    await ask('VerifySoftwareToken', { AccessToken, UserCode: codeOf(SecretCode) });
    const prefer = (Enabled: boolean) =>
      ask('SetUserMFAPreference', { AccessToken, SoftwareTokenMfaSettings: { Enabled, PreferredMfa: Enabled } });
    expect((await prefer(true)).status).toBe(200);
    expect((await signIn('operator@example.com')).body.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
    await prefer(false);
    expect((await signIn('operator@example.com')).body.AuthenticationResult).toBeTruthy();
  });

  describe.each([
    ['GetUser', {}],
    ['ChangePassword', { PreviousPassword: 'Local-only-1', ProposedPassword: 'Taken-over-1' }],
    ['AssociateSoftwareToken', {}],
    ['VerifySoftwareToken', { UserCode: '000000' }],
    ['SetUserMFAPreference', { SoftwareTokenMfaSettings: { Enabled: false, PreferredMfa: false } }],
  ])('%s', (action, more) => {
    const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    const signedBy = (pem: string, header: object, claims: object) => {
      const content = `${encoded(header)}.${encoded(claims)}`;
      return `${content}.${sign('RSA-SHA256', Buffer.from(content), pem).toString('base64url')}`;
    };
    /** In the package of cognito-local, where everybody can read it. */
    const published = createRequire(import.meta.url)('cognito-local/lib/keys/cognitoLocal.private.json') as {
      pem: string;
    };

    it.each([
      ['not signed', (token: string) => `${encoded({ alg: 'none' })}.${encoded(claimsOf(token))}.`],
      ['changed', (token: string) => token.replace(/\.[^.]*\./, `.${encoded({ ...claimsOf(token), extra: true })}.`)],
      [
        'signed with the published key',
        (token: string) => signedBy(published.pem, { alg: 'RS256', kid: 'CognitoLocal' }, claimsOf(token)),
      ],
      ['of nobody', () => 'no token'],
      ['missing', () => undefined],
    ])('takes no access token that is %s', async (_, change) => {
      const { AccessToken } = tokensOf(await signIn('admin@example.com'));
      expect(await ask(action, { ...more, AccessToken: change(AccessToken) })).toMatchObject({
        status: 400,
        body: { __type: 'NotAuthorizedException' },
      });
      expect((await signIn('admin@example.com')).status).toBe(200);
    });

    it('takes no refresh or ID token', async () => {
      const { RefreshToken, IdToken } = tokensOf(await signIn('admin@example.com'));
      for (const AccessToken of [RefreshToken, IdToken]) {
        expect((await ask(action, { ...more, AccessToken })).body.__type).toBe('NotAuthorizedException');
      }
    });
  });

  it('signs tokens that the published key of cognito-local cannot imitate', async () => {
    const { AccessToken } = tokensOf(await signIn('viewer@example.com'));
    const [, claims = ''] = AccessToken.split('.');
    const pem = (createRequire(import.meta.url)('cognito-local/lib/keys/cognitoLocal.private.json') as { pem: string })
      .pem;
    const header = Buffer.from(JSON.stringify({ alg: 'RS256', kid: 'CognitoLocal' })).toString('base64url');
    const forged = `${header}.${claims}.${sign('RSA-SHA256', Buffer.from(`${header}.${claims}`), pem).toString('base64url')}`;
    await expect(createTokenVerifier(cognito)(forged)).rejects.toThrow('not one of this console');
    expect(await createTokenVerifier(cognito)(AccessToken)).toMatchObject({ groups: ['viewer'] });
  });

  it('refuses further sign-ins after five wrong passwords, whether or not there is such a person', async () => {
    for (const email of ['guessed@example.com', 'operator@example.com']) {
      for (let attempt = 0; attempt < 5; attempt += 1) {
        expect((await signIn(email, `wrong-${attempt}`)).body.message).toBe('Incorrect username or password.');
      }
      expect((await signIn(email, 'Local-only-1')).body.message).toBe('Password attempts exceeded');
    }
    await vi.waitFor(async () => expect((await signIn('operator@example.com')).status).toBe(200), 5_000);
  });

  it('does not renew by the older way what belongs to somebody who is disabled', async () => {
    const { RefreshToken } = tokensOf(await signIn('viewer@example.com'));
    await directory().setEnabled('viewer@example.com', false);
    const renewed = await ask('InitiateAuth', {
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      ClientId: cognito.clientId,
      AuthParameters: { REFRESH_TOKEN: RefreshToken },
    });
    await directory().setEnabled('viewer@example.com', true);
    expect(renewed).toMatchObject({ status: 400, body: { __type: 'NotAuthorizedException' } });
  });

  it('does for nobody what neither browsers nor the console need', async () => {
    for (const action of Object.keys(Targets).filter((name) => !servedActions.includes(name))) {
      const response = await fetch(cognito.endpoint, {
        method: 'POST',
        headers: { 'X-Amz-Target': `AWSCognitoIdentityProviderService.${action}` },
        body: JSON.stringify({ UserPoolId: cognito.userPoolId }),
      });
      expect([action, response.status]).toEqual([action, 404]);
    }
  });

  it('lets nobody sign up', async () => {
    expect(await ask('SignUp', { ClientId: cognito.clientId })).toMatchObject({
      status: 400,
      body: { __type: 'NotAuthorizedException' },
    });
  });

  it.each(['AdminSetUserPassword', 'AdminCreateUser', 'PutUserPool', 'ListUsers', ''])(
    'keeps browsers from %s',
    async (verb) => {
      expect(await ask(verb, { UserPoolId: cognito.userPoolId })).toMatchObject({
        status: 400,
        body: { __type: 'AccessDeniedException' },
      });
    },
  );

  it('refuses a body that is too large', async () => {
    const response = await mounted().request('/cognito/', { method: 'POST', body: 'a'.repeat(20_000) });
    expect(response.status).toBe(413);
  });

  it.each([
    ['Not-the-one-1', 'My-own-one-2', 'NotAuthorizedException'],
    ['Local-only-1', 'weak', 'InvalidPasswordException'],
  ])('does not change the password %s to %s', async (PreviousPassword, ProposedPassword, type) => {
    const { AccessToken } = tokensOf(await signIn('viewer@example.com'));
    const answer = await ask('ChangePassword', { AccessToken, PreviousPassword, ProposedPassword });
    expect(answer.body.__type).toBe(type);
    expect((await signIn('viewer@example.com')).status).toBe(200);
  });

  describe('a forgotten password', () => {
    const email = 'viewer@example.com';
    const forget = (Username: string) => ask('ForgotPassword', { ClientId: cognito.clientId, Username });
    const reset = (more: object) =>
      ask('ConfirmForgotPassword', { ClientId: cognito.clientId, Username: email, Password: 'Remembered-1', ...more });
    const codeInLog = () =>
      vi.waitFor(() => {
        const log = readFileSync(join(dataDir, 'cognito', 'cognito.log'), 'utf8');
        const code = [...log.matchAll(/Code for viewer@example\.com: (\d{6})/g)].at(-1)?.[1];
        expect(code).toBeDefined();
        return code;
      });

    it.each([{}, { ConfirmationCode: '' }])('is not reset without a code that was asked for: %o', async (code) => {
      expect((await reset(code)).body.__type).toBe('InvalidParameterException');
      expect((await signIn(email)).status).toBe(200);
    });

    it('is reset by the code in the log, once, and to nothing weak', async () => {
      expect((await forget(email)).status).toBe(200);
      const ConfirmationCode = await codeInLog();
      expect((await reset({ ConfirmationCode, Password: 'weak' })).body.__type).toBe('InvalidPasswordException');
      expect((await reset({ ConfirmationCode: 'wrong' })).body.__type).toBe('CodeMismatchException');
      expect((await reset({ ConfirmationCode })).status).toBe(200);
      expect((await signIn(email, 'Remembered-1')).status).toBe(200);
      expect((await reset({ ConfirmationCode, Password: 'Local-only-1' })).body.__type).toBe('CodeMismatchException');
      const { AccessToken } = (await signIn(email, 'Remembered-1')).body.AuthenticationResult ?? {};
      await ask('ChangePassword', {
        AccessToken,
        PreviousPassword: 'Remembered-1',
        ProposedPassword: 'Local-only-1',
      });
    });

    it('does not tell who may sign in', async () => {
      await directory().setEnabled(email, false);
      const [disabled, unknown] = [await forget(email), await forget('voyager@example.com')];
      await directory().setEnabled(email, true);
      expect(disabled).toEqual(unknown);
      expect(unknown.body.CodeDeliveryDetails?.Destination).toBe('v***@e***');
      const guess = await reset({ Username: 'voyager@example.com', ConfirmationCode: '000000' });
      expect(guess.body.__type).toBe('CodeMismatchException');
    });
  });

  it('survives being killed, with the passwords that people chose', async () => {
    const { AccessToken } = tokensOf(await signIn('viewer@example.com'));
    await ask('ChangePassword', { AccessToken, PreviousPassword: 'Local-only-1', ProposedPassword: 'My-own-one-2' });
    const before = cognito.pid;
    process.kill(before ?? 0, 'SIGKILL');
    await vi.waitFor(async () => {
      expect(cognito.pid).not.toBe(before);
      expect((await signIn('viewer@example.com', 'My-own-one-2')).status).toBe(200);
    }, 10_000);
    expect((await signIn('viewer@example.com')).status).toBe(400);
    expect(await createTokenVerifier(cognito)(AccessToken)).toMatchObject({ groups: ['viewer'] });
  });

  it('is the same after a restart, without those who were removed', async () => {
    const { userPoolId, clientId, issuer, endpoint } = cognito;
    await directory().remove('operator@example.com');
    await cognito.stop();
    expect((await signIn('admin@example.com')).status).toBe(503);
    cognito = await start();
    expect((await directory().list()).map((person) => person.email)).not.toContain('operator@example.com');
    expect(cognito).toMatchObject({ userPoolId, clientId, issuer, endpoint });
  });

  it('tells the browser where to sign in', () => {
    expect(amplifyOutputs(cognito)).toMatchObject({
      version: '1.4',
      auth: { user_pool_id: cognito.userPoolId, user_pool_client_id: cognito.clientId, aws_region: 'local' },
      custom: { api: { url: '/api' }, mode: 'local', cognitoEndpoint: '/cognito/', authFlow: 'USER_PASSWORD_AUTH' },
    });
  });
});
