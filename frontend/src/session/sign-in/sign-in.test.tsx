import createWrapper from '@cloudscape-design/components/test-utils/dom';
import { act, render, screen } from '@testing-library/react';
import { confirmSignIn, signIn } from 'aws-amplify/auth';
import { beforeEach, expect, test, vi } from 'vitest';
import { OutputsContext } from '../../configuration/context.ts';
import { SignIn } from './sign-in.tsx';

vi.mock('aws-amplify/auth', () => ({ signIn: vi.fn(), confirmSignIn: vi.fn(), signOut: vi.fn() }));

const policy = {
  min_length: 8,
  require_lowercase: true,
  require_uppercase: true,
  require_numbers: true,
  require_symbols: true,
};
const outputs = {
  auth: { user_pool_id: 'pool', user_pool_client_id: 'client', aws_region: 'eu-central-1', password_policy: policy },
  custom: { api: { url: '/api' }, mode: 'aws' as const },
};

const next = (signInStep: string, more: object = {}) => ({ isSignedIn: false, nextStep: { signInStep, ...more } });
const answers = (answer: object) => answer as Awaited<ReturnType<typeof signIn>>;
const done = answers({ isSignedIn: true, nextStep: { signInStep: 'DONE' } });
const refused = (name: string, message = name) => Object.assign(new Error(message), { name });

const type = (index: number, value: string) =>
  act(async () => createWrapper().findAllInputs()[index]?.setInputValue(value));
const click = (name: string) => act(async () => screen.getByRole('button', { name }).click());

/** Signs in with a password, which `step` answers. */
async function begin(step: object) {
  vi.mocked(signIn).mockResolvedValue(answers(step));
  const onDone = vi.fn();
  render(
    <OutputsContext value={outputs}>
      <SignIn onDone={onDone} />
    </OutputsContext>,
  );
  await type(0, 'ann@example.com');
  await type(1, 'Temporary-1');
  await click('Sign in');
  return onDone;
}

beforeEach(() => vi.clearAllMocks());

test('a first sign-in takes a password that meets the policy, twice the same', async () => {
  const onDone = await begin(next('CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED'));
  vi.mocked(confirmSignIn).mockResolvedValue(done);
  await type(0, 'weak');
  await type(1, 'weak');
  await click('Set password');
  expect(screen.getByText(/It still needs: 8 characters, an upper case letter, a digit, and a symbol/)).toBeTruthy();
  await type(0, 'My-own-one-2');
  await click('Set password');
  expect(screen.getByText('The two passwords are not the same.')).toBeTruthy();
  expect(confirmSignIn).not.toHaveBeenCalled();
  await type(1, 'My-own-one-2');
  await click('Set password');
  expect(confirmSignIn).toHaveBeenCalledExactlyOnceWith({ challengeResponse: 'My-own-one-2' });
  expect(onDone).toHaveBeenCalledOnce();
});

test('a second factor is asked for, and a wrong code is told in words', async () => {
  const onDone = await begin(next('CONFIRM_SIGN_IN_WITH_TOTP_CODE'));
  vi.mocked(confirmSignIn).mockRejectedValueOnce(refused('CodeMismatchException')).mockResolvedValue(done);
  await type(0, '12345');
  await click('Verify');
  expect(confirmSignIn).not.toHaveBeenCalled();
  await type(0, '123 456');
  await click('Verify');
  expect(screen.getByText(/The code is not right/)).toBeTruthy();
  await type(0, '654321');
  await click('Verify');
  expect(vi.mocked(confirmSignIn).mock.calls).toEqual([
    [{ challengeResponse: '123456' }],
    [{ challengeResponse: '654321' }],
  ]);
  expect(onDone).toHaveBeenCalledOnce();
});

test('a second factor that is still to be set up shows its key, as text and as a QR code', async () => {
  const uri = new URL('otpauth://totp/Deployment%20console:ann@example.com?secret=ABC234');
  const totpSetupDetails = { sharedSecret: 'ABC234', getSetupUri: () => uri };
  const onDone = await begin(next('CONTINUE_SIGN_IN_WITH_TOTP_SETUP', { totpSetupDetails }));
  vi.mocked(confirmSignIn).mockResolvedValue(done);
  expect(screen.getByText('ABC234')).toBeTruthy();
  expect(await screen.findByRole('img', { name: /QR code/ })).toBeTruthy();
  expect(screen.getByText('Open in an app on this device').closest('a')?.href).toBe(uri.href);
  await type(0, '123456');
  await click('Verify');
  expect(onDone).toHaveBeenCalledOnce();
});

test('the sign-in can be started over from any step, also when Cognito has forgotten it', async () => {
  await begin(next('CONFIRM_SIGN_IN_WITH_TOTP_CODE'));
  const message = 'Invalid session for the user, session is expired.';
  vi.mocked(confirmSignIn).mockRejectedValueOnce(refused('NotAuthorizedException', message));
  await type(0, '123456');
  await click('Verify');
  expect(screen.getByText(/That took too long/)).toBeTruthy();
  await click('Start over');
  expect(screen.getByRole('button', { name: 'Sign in' })).toBeTruthy();
});
