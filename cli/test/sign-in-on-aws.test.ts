import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { useHarness } from './harness.ts';
import { stubUserPool, userPoolId } from './stub-user-pool.ts';

const harness = useHarness();
const outputs = {
  auth: { user_pool_id: userPoolId, user_pool_client_id: 'client-1', aws_region: 'eu-west-1' },
  custom: { api: { url: '/api' }, cognitoEndpoint: '/cognito/' },
};
const password = 'Correct-horse-1';
/** Seconds; less than the margin before its end in which a token is not used any more. */
const shortLife = 30;
const login = ['login', '--email', 'ada@example.com'];

beforeEach(() => {
  harness.console.on('GET /amplify_outputs.json', { json: outputs });
  harness.console.on('GET /me', { json: { email: 'a@example.com', roles: [] } });
});

function usePool(options: Partial<Parameters<typeof stubUserPool>[0]> = {}) {
  const pool = stubUserPool({ password, ...options });
  harness.console.on('POST /cognito/', pool.answer);
  return pool;
}

function typing(...secrets: string[]): void {
  harness.io = { ...harness.io, askSecret: async () => secrets.shift() ?? '' };
}

const tokenUsed = (): string | undefined => harness.console.received.at(-1)?.headers.authorization;
const stored = () => readFile(join(harness.home, '.config', 'deployment-console', 'credentials.json'), 'utf8');
const sent = () => JSON.stringify(harness.console.received.map(({ body }) => body));

describe('on AWS, login', () => {
  test('proves the password without sending it, and keeps the tokens for their owner alone', async () => {
    usePool();
    typing(password);
    expect(await harness.cli(...login)).toMatchObject({ code: 0, err: '' });
    expect(sent()).toContain('USER_SRP_AUTH');
    expect(sent()).not.toContain(password);
    expect(await stored()).not.toContain(password);
    const path = join(harness.home, '.config', 'deployment-console', 'credentials.json');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await harness.cli('me')).code).toBe(0);
    expect(tokenUsed()).toMatch(/^Bearer eyJ/);
  });

  test('refuses a wrong password in words', async () => {
    usePool();
    typing('Wrong-horse-1');
    const { code, err } = await harness.cli(...login);
    expect([code, err]).toEqual([1, 'error: Cannot sign in as ada@example.com: Incorrect username or password.']);
  });

  test('asks for the address when it is not given', async () => {
    usePool();
    typing(password);
    harness.io = { ...harness.io, ask: async () => 'grace@example.com ' };
    expect((await harness.cli('login')).out).toContain('as grace@example.com.');
    expect(sent()).toContain('"USERNAME":"grace@example.com"');
  });

  test('asks for a password of one’s own, then for a code', async () => {
    usePool({
      questions: [
        { name: 'NEW_PASSWORD_REQUIRED', answer: 'My-own-horse-2' },
        { name: 'SOFTWARE_TOKEN_MFA', answer: '123456' },
      ],
    });
    typing(password, 'My-own-horse-2', 'My-own-horse-2', '123456');
    expect(await harness.cli(...login)).toMatchObject({ code: 0 });
  });

  test('takes the authenticator app where there is a choice', async () => {
    usePool({
      questions: [
        { name: 'SELECT_MFA_TYPE', answer: 'SOFTWARE_TOKEN_MFA' },
        { name: 'SOFTWARE_TOKEN_MFA', answer: '123456' },
      ],
    });
    typing(password, '123456');
    expect(await harness.cli(...login)).toMatchObject({ code: 0 });
  });

  test('refuses a wrong code', async () => {
    usePool({ questions: [{ name: 'SOFTWARE_TOKEN_MFA', answer: '123456' }] });
    typing(password, '000000');
    expect((await harness.cli(...login)).err).toContain('Cannot sign in as ada@example.com: Invalid code');
  });

  test('names what it cannot answer', async () => {
    usePool({ questions: [{ name: 'SMS_MFA', answer: '1' }] });
    typing(password);
    expect((await harness.cli(...login)).err).toContain('SMS');
  });

  test('tells that Cognito cannot be reached', async () => {
    harness.console.on('GET /amplify_outputs.json', {
      json: { ...outputs, custom: { cognitoEndpoint: 'http://127.0.0.1:1/' } },
    });
    typing(password);
    expect((await harness.cli(...login)).err).toContain('http://127.0.0.1:1 cannot be reached');
  });
});

describe('on AWS, who signed in', () => {
  test('stays so when the token lapses, until the refresh token is revoked', async () => {
    const pool = usePool({ lifetimeSeconds: shortLife });
    typing(password);
    await harness.cli(...login);
    await harness.cli('me');
    const first = tokenUsed();
    await harness.cli('me');
    expect(tokenUsed()).not.toBe(first);
    pool.revoked.push('refresh-1');
    expect((await harness.cli('me')).err).toContain('run login --email ada@example.com');
  });

  test('is not taken for signed out while Cognito cannot be reached', async () => {
    usePool({ lifetimeSeconds: shortLife });
    typing(password);
    await harness.cli(...login);
    harness.console.on('POST /cognito/', 'drop');
    const { code, err } = await harness.cli('me');
    expect(code).toBe(1);
    expect(err).toContain('cannot be reached');
    expect(err).not.toContain('signed out');
  });

  test('has tokens that nobody can renew after logout', async () => {
    const pool = usePool();
    typing(password);
    await harness.cli(...login);
    expect(await harness.cli('logout')).toMatchObject({ code: 0, err: '' });
    expect(pool.revoked).toEqual(['refresh-1']);
    expect(await stored()).toBe('{}\n');
  });

  test('is signed out here even when the tokens cannot be revoked', async () => {
    usePool();
    typing(password);
    await harness.cli(...login);
    harness.console.on('POST /cognito/', 'drop');
    const { code, err } = await harness.cli('logout');
    expect(code).toBe(0);
    expect(err).toContain('could not be revoked');
    expect(await stored()).toBe('{}\n');
  });
});
