import { setTimeout as delay } from 'node:timers/promises';
import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { limits } from '@console/local/limits';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from '../console/api.ts';
import { prepareInstallation } from '../console/installation.ts';
import type { RunningConsole } from '../console/running-console.ts';
import { cognitoAt, rawRequest } from './cognito.ts';

const installation = await prepareInstallation();
let running: RunningConsole;
let ask: Awaited<ReturnType<typeof cognitoAt>>;

beforeAll(async () => {
  ({ running } = await installation.start());
  ask = await cognitoAt(running.url);
});
afterAll(async () => {
  await running?.stop();
  installation.remove();
});

const password = 'Local-only-1';
const refused = { status: 400 };

describe('a forgotten password', () => {
  const confirm = (Username: string, ConfirmationCode?: unknown) =>
    ask('ConfirmForgotPassword', { Username, ConfirmationCode, Password: 'Taken-over-1' });

  it.each([undefined, null, '', '000000', '123456', 0, {}])(
    'is not reset with the code %j that nobody sent',
    async (code) => {
      expect(await confirm('viewer@example.com', code)).toMatchObject(refused);
      expect(await signIn(running.url, 'viewer@example.com')).toBeTruthy();
    },
  );

  it('is not reset by guessing the code that was sent', async () => {
    await ask('ForgotPassword', { Username: 'operator@example.com' });
    const guesses = [];
    for (let guess = 0; guess < 15; guess += 1) {
      guesses.push((await confirm('operator@example.com', String(guess).padStart(6, '0'))).body.__type);
    }
    expect(guesses.filter((type) => type === 'CodeMismatchException').length).toBeLessThanOrEqual(8);
    expect(guesses.at(-1)).toBe('LimitExceededException');
    expect(await signIn(running.url, 'operator@example.com')).toBeTruthy();
  });

  it('does not tell who can sign in', async () => {
    const known = await ask('ForgotPassword', { Username: 'admin@example.com' });
    expect(await ask('ForgotPassword', { Username: 'absent@example.com' })).toEqual(known);
    const wrong = await confirm('admin@example.com', '999999');
    expect(await confirm('absent@example.com', '999999')).toEqual(wrong);
  });
});

describe('an access token', () => {
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const decoded = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;

  it.each([
    ['without a signature', (_: string, claims: string) => `${encoded({ alg: 'none', typ: 'JWT' })}.${claims}.`],
    ['with another signature', (header: string, claims: string) => `${header}.${claims}.${'A'.repeat(342)}`],
    [
      'of somebody else',
      (header: string, claims: string, signature: string) =>
        `${header}.${encoded({ ...decoded(claims), username: 'admin@example.com' })}.${signature}`,
    ],
  ])('%s gives nothing', async (_, forge) => {
    const [header = '', claims = '', signature = ''] = (await signIn(running.url, 'viewer@example.com')).split('.');
    const AccessToken = forge(header, claims, signature);
    const requests: [string, object][] = [
      ['GetUser', {}],
      ['ChangePassword', { PreviousPassword: password, ProposedPassword: 'Taken-over-1' }],
      ['AssociateSoftwareToken', {}],
      ['VerifySoftwareToken', { UserCode: '000000' }],
      ['SetUserMFAPreference', { SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } }],
    ];
    for (const [action, body] of requests) {
      const { status, body: answer } = await ask(action, { ...body, AccessToken });
      expect([action, status, answer.__type]).toEqual([action, 400, 'NotAuthorizedException']);
    }
    expect(await signIn(running.url, 'viewer@example.com')).toBeTruthy();
  });
});

describe('actions of Cognito', () => {
  const actions = Object.keys(sdk)
    .filter((name) => name.endsWith('Command') && name !== '$Command')
    .map((name) => name.slice(0, -'Command'.length));

  /** What the sign-in pages and the command line need. Everything else that Cognito can do is refused to them. */
  const needed = [
    'AssociateSoftwareToken',
    'ChangePassword',
    'ConfirmForgotPassword',
    'ForgotPassword',
    'GetTokensFromRefreshToken',
    'GetUser',
    'InitiateAuth',
    'RespondToAuthChallenge',
    'RevokeToken',
    'SetUserMFAPreference',
    'VerifySoftwareToken',
  ];
  /** Cognito's own rules refuse them: sign-up is closed, and the console's people change nothing of themselves. */
  const refusedByRule = ['ConfirmSignUp', 'ResendConfirmationCode', 'SignUp', 'UpdateUserAttributes'];

  it('are refused to browsers, except for those that the console needs', async () => {
    expect(actions.length).toBeGreaterThan(100);
    const served: string[] = [];
    for (const action of actions) {
      const { status, body } = await ask(action, { UserPoolId: 'any', Username: 'admin@example.com' });
      // Even what is served fails for a request that lacks what it needs.
      if (action !== 'ForgotPassword') expect([action, status >= 400 && status < 500]).toEqual([action, true]);
      if (body.__type !== 'AccessDeniedException') served.push(action);
    }
    expect(served.sort()).toEqual([...needed, ...refusedByRule].sort());
  });
});

describe('somebody who signed in', () => {
  it.each(['email', 'email_verified', 'name', 'custom:tenant_id'])('does not change their own %s', async (Name) => {
    const AccessToken = await signIn(running.url, 'viewer@example.com');
    const UserAttributes = [{ Name, Value: 'admin@example.com' }];
    expect(await ask('UpdateUserAttributes', { AccessToken, UserAttributes })).toMatchObject({
      ...refused,
      body: { __type: 'NotAuthorizedException' },
    });
    expect(await signIn(running.url, 'viewer@example.com')).toBeTruthy();
  });
});

describe('a page of somebody else', () => {
  const signInBody = JSON.stringify({ AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: {} });

  it.each(['/cognito/', '/api/health', '/amplify_outputs.json', '/'])(
    'gets nothing of %s by its own name',
    async (path) => {
      const { port } = installation;
      for (const host of [
        'attacker.example',
        `attacker.example:${port}`,
        'localhost.attacker.example',
        '',
        '127.0.0.1@attacker.example',
      ]) {
        expect([host, await rawRequest(port, { path, headers: [['Host', host]] })]).toEqual([
          host,
          expect.stringMatching(/^HTTP\/1\.1 4(00|21) /),
        ]);
      }
      const twice = [
        ['Host', `localhost:${port}`],
        ['Host', 'attacker.example'],
      ] as [string, string][];
      expect(await rawRequest(port, { path, headers: twice })).toMatch(/^HTTP\/1\.1 4(00|21) /);
    },
  );

  it.each(['https://attacker.example', 'http://localhost.attacker.example', 'null'])(
    'cannot sign in from %s',
    async (origin) => {
      const { port } = installation;
      const headers: [string, string][] = [
        ['Host', `localhost:${port}`],
        ['Origin', origin],
        ['Content-Length', String(signInBody.length)],
      ];
      expect(await rawRequest(port, { method: 'POST', path: '/cognito/', headers, body: signInBody })).toMatch(
        /^HTTP\/1\.1 403 /,
      );
    },
  );
});

it('stops guesses of a password, and answers the same for somebody who is not there', async () => {
  const answers = async (USERNAME: string) => {
    const told = [];
    for (let guess = 0; guess < 15; guess += 1) {
      const request = {
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME, PASSWORD: `Wrong-guess-${guess}` },
      };
      told.push(await ask('InitiateAuth', request));
    }
    return told;
  };
  // What all sign-ins together may ask has been used up by the tests before.
  const { burst, perSecond } = limits.cognito.signIns;
  await delay((1000 * burst) / perSecond);
  const known = await answers('admin@example.com');
  const judged = known.filter(({ body }) => body.message === 'Incorrect username or password.');
  expect(judged.length).toBeLessThanOrEqual(8);
  expect(known.every(({ status }) => status >= 400 && status < 500)).toBe(true);
  const unknown = await answers('missing@example.com');
  expect(unknown[0]).toEqual(known[0]);
  expect(unknown.at(-1)).toEqual(known.at(-1));
});
