import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { useHarness } from './harness.ts';

const harness = useHarness();
beforeEach(() => harness.console.on('GET /me', { json: { email: 'a@example.com', roles: [] } }));

const tokenUsed = (): string | undefined => harness.console.received.at(-1)?.headers.authorization;
const file = (): string => join(harness.home, '.config', 'deployment-console', 'credentials.json');
const remote = {
  auth: { user_pool_id: 'p', user_pool_client_id: 'c', aws_region: 'eu-west-1' },
  custom: { api: { url: '/api' } },
};

test('on one machine, signs in as the administrator', async () => {
  await harness.cli('me');
  expect(tokenUsed()).toBe('Bearer token-of-admin@example.com');
  const signIn = harness.console.received.find((request) => request.path === '/cognito/');
  expect(signIn?.headers['x-amz-target']).toBe('AWSCognitoIdentityProviderService.InitiateAuth');
  expect(signIn?.body).toMatchObject({ AuthFlow: 'USER_PASSWORD_AUTH', ClientId: 'client-1' });
});

test('or as somebody else', async () => {
  await harness.cli('me', '--as', 'viewer@example.com');
  expect(tokenUsed()).toBe('Bearer token-of-viewer@example.com');
});

test('a given token is used as it is, the option before the environment', async () => {
  harness.io = { ...harness.io, env: { ...harness.io.env, CONSOLE_TOKEN: 'from-env' } };
  await harness.cli('me');
  expect(tokenUsed()).toBe('Bearer from-env');
  await harness.cli('me', '--token', 'from-option');
  expect(tokenUsed()).toBe('Bearer from-option');
  expect(harness.console.received.every((request) => request.path === '/api/me')).toBe(true);
});

test('a console elsewhere asks to log in', async () => {
  harness.console.on('GET /amplify_outputs.json', { json: remote });
  const { code, err } = await harness.cli('me');
  expect(code).toBe(1);
  expect(err).toContain('run login --email <email>');
});

test('an address without a console is told', async () => {
  harness.console.on('GET /amplify_outputs.json', { status: 404, json: {} });
  expect((await harness.cli('me')).err).toContain(`There is no console at ${harness.console.url}`);
  expect((await harness.cli('me', '--url', 'ftp://x')).err).toContain('"ftp://x" is not the URL of a console');
});

test('a token that API Gateway refuses in words of its own leads to login', async () => {
  harness.console.on('GET /me', { status: 401, json: { message: 'Unauthorized' } });
  const { code, err } = await harness.cli('me', '--token', 'lapsed');
  expect(code).toBe(1);
  expect(err).toContain('The token has expired or is not valid (unauthenticated)');
  expect(err).toContain('Sign in again with: login --email <email>');
});

describe('login', () => {
  test('keeps the token where only its owner can read it, until logout', async () => {
    const { cli } = harness;
    expect((await cli('login', '--email', 'ada@example.com')).code).toBe(0);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    expect(await readFile(file(), 'utf8')).not.toContain('Local-only-1');
    await cli('me');
    expect(tokenUsed()).toBe('Bearer token-of-ada@example.com');
    expect((await cli('logout')).out).toContain('Signed out');
    await cli('me');
    expect(tokenUsed()).toBe('Bearer token-of-admin@example.com');
  });

  test('renews a token that has expired', async () => {
    await harness.cli('login', '--email', 'ada@example.com');
    const stored = (await readFile(file(), 'utf8')).replace(
      /"expiresAt": "[^"]*"/,
      '"expiresAt": "2020-01-01T00:00:00Z"',
    );
    await writeFile(file(), stored);
    await harness.cli('me');
    expect(tokenUsed()).toBe('Bearer token-renewed');
  });

  test('takes no password as an argument, where others could read it', async () => {
    const { code, err } = await harness.cli('login', '--email', 'ada@example.com', '--password', 'x');
    expect([code, err]).toEqual([1, expect.stringContaining("unknown option '--password'")]);
  });

  describe('asks what Cognito asks', () => {
    const challenge = (name: string) => ({
      json: { ChallengeName: name, Session: 's-1', ChallengeParameters: { USER_ID_FOR_SRP: 'u-1' } },
    });
    const done = { json: { AuthenticationResult: { AccessToken: 'token-at-last', RefreshToken: 'r' } } };
    const answering = (...secrets: string[]) => {
      harness.io = { ...harness.io, askSecret: async () => secrets.shift() ?? '' };
    };
    const responses = () =>
      harness.console.received
        .filter(({ headers }) => String(headers['x-amz-target']).endsWith('RespondToAuthChallenge'))
        .map(({ body }) => (body as { ChallengeResponses: object }).ChallengeResponses);

    test('a password of one’s own, then a code', async () => {
      harness.console.on('POST /cognito/', challenge('NEW_PASSWORD_REQUIRED'), challenge('SOFTWARE_TOKEN_MFA'), done);
      answering('Temporary-1', 'My-own-one-2', 'My-own-one-2', '123456');
      expect(await harness.cli('login', '--email', 'ada@example.com')).toMatchObject({ code: 0 });
      expect(responses()).toEqual([
        { USERNAME: 'u-1', NEW_PASSWORD: 'My-own-one-2' },
        { USERNAME: 'u-1', SOFTWARE_TOKEN_MFA_CODE: '123456' },
      ]);
      await harness.cli('me');
      expect(tokenUsed()).toBe('Bearer token-at-last');
    });

    test('but takes no password that was mistyped', async () => {
      harness.console.on('POST /cognito/', challenge('NEW_PASSWORD_REQUIRED'), done);
      answering('Temporary-1', 'My-own-one-2', 'My-own-one-3');
      const { code, err } = await harness.cli('login', '--email', 'ada@example.com');
      expect([code, err]).toEqual([1, expect.stringContaining('not the same')]);
      expect(responses()).toEqual([]);
    });

    test.each(['SMS_MFA', 'CUSTOM_CHALLENGE'])('not %s, which it cannot answer', async (name) => {
      harness.console.on('POST /cognito/', challenge(name));
      expect((await harness.cli('login', '--email', 'ada@example.com')).err).toContain(name);
    });

    test('and nothing of a script', async () => {
      harness.console.on('POST /cognito/', challenge('NEW_PASSWORD_REQUIRED'));
      expect((await harness.cli('me', '--as', 'ada@example.com')).err).toContain('run login');
    });
  });

  test('says that the password is wrong', async () => {
    harness.io = { ...harness.io, askSecret: async () => 'x' };
    const { code, err } = await harness.cli('login', '--email', 'ada@example.com');
    expect(code).toBe(1);
    expect(err).toBe('error: Cannot sign in as ada@example.com: Incorrect username or password.');
  });
});
