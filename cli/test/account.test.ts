import { beforeEach, describe, expect, test } from 'vitest';
import { useHarness } from './harness.ts';
import type { Received, Reply } from './stub-console.ts';

const harness = useHarness();
const token = 'token-of-the-person';
let asked: { verb: string; body: unknown }[];
let answers: Record<string, Reply>;

const verbOf = ({ headers }: Received) => String(headers['x-amz-target']).split('.')[1] ?? '';
const type = (...lines: string[]) => {
  harness.io = { ...harness.io, askSecret: async () => lines.shift() ?? '' };
};
const account = (...args: string[]) => harness.cli('account', ...args, '--token', token);

beforeEach(() => {
  asked = [];
  answers = { AssociateSoftwareToken: { json: { SecretCode: 'ABC234' } } };
  harness.console.on('GET /me', { json: { email: 'ann@example.com', roles: ['viewer'] } });
  harness.console.on('POST /cognito/', (request) => {
    asked.push({ verb: verbOf(request), body: request.body });
    return answers[verbOf(request)] ?? { json: {} };
  });
});

describe('the account of who signed in', () => {
  test.each([
    [['SOFTWARE_TOKEN_MFA'], true],
    [undefined, false],
  ])('tells whether a code is asked for: %j', async (UserMFASettingList, twoStep) => {
    answers.GetUser = { json: { UserMFASettingList } };
    const { out } = await account('show', '--json');
    expect(JSON.parse(out)).toEqual({ email: 'ann@example.com', twoStep });
  });

  test('takes a new password that was typed twice, and shows neither', async () => {
    type('Local-only-1', 'My-own-one-2', 'My-own-one-2');
    const { code, out, err } = await account('change-password');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe('The password of ann@example.com is changed.');
    const request = { AccessToken: token, PreviousPassword: 'Local-only-1', ProposedPassword: 'My-own-one-2' };
    expect(asked).toEqual([{ verb: 'ChangePassword', body: request }]);
  });

  test('changes nothing when the two differ', async () => {
    type('Local-only-1', 'My-own-one-2', 'My-own-one-3');
    const { code, err } = await account('change-password');
    expect([code, err]).toEqual([1, 'error: The two passwords are not the same.']);
    expect(asked).toEqual([]);
  });

  test('turns a second step on with a code of the new key', async () => {
    type('123456 ');
    const { code, out, err } = await account('enable-two-step');
    expect([code, out]).toEqual([0, 'Two-step sign-in of ann@example.com is on.']);
    expect(err).toContain('otpauth://totp/Deployment%20console:ann%40example.com?secret=ABC234');
    const settings = { SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } };
    expect(asked.slice(1)).toEqual([
      { verb: 'VerifySoftwareToken', body: { AccessToken: token, UserCode: '123456' } },
      { verb: 'SetUserMFAPreference', body: { AccessToken: token, ...settings } },
    ]);
  });

  test('leaves it off when the code is wrong', async () => {
    answers.VerifySoftwareToken = { status: 400, json: { message: 'Code mismatch' } };
    const { code, err } = await account('enable-two-step');
    expect(code).toBe(1);
    expect(err).toContain('error: Code mismatch');
    expect(asked.map(({ verb }) => verb)).not.toContain('SetUserMFAPreference');
  });

  test('turns it off', async () => {
    expect((await account('disable-two-step')).out).toBe('Two-step sign-in of ann@example.com is off.');
    const settings = { SoftwareTokenMfaSettings: { Enabled: false, PreferredMfa: false } };
    expect(asked).toEqual([{ verb: 'SetUserMFAPreference', body: { AccessToken: token, ...settings } }]);
  });
});
