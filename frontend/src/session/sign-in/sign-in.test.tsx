import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import * as auth from 'aws-amplify/auth';
import { beforeEach, expect, test, vi } from 'vitest';
import { configureAmplify } from '../../configuration/amplify.ts';
import { OutputsContext } from '../../configuration/context.ts';
import type { Outputs } from '../../configuration/outputs.ts';
import { loadLanguage } from '../../i18n/language.ts';
import type { LanguageCode } from '../../i18n/language-code.ts';
import { LanguageProvider } from '../../i18n/language-provider.tsx';
import { SignIn } from './sign-in.tsx';

vi.mock('aws-amplify/auth', { spy: true });

const pool = {
  user_pool_id: 'eu-central-1_pool',
  user_pool_client_id: 'client',
  aws_region: 'eu-central-1',
  username_attributes: ['email' as const],
  password_policy: {
    min_length: 12,
    require_lowercase: true,
    require_uppercase: true,
    require_numbers: true,
    require_symbols: true,
  },
};

interface Installation {
  auth?: object;
  custom?: Partial<Outputs['custom']>;
  language?: LanguageCode;
}

const refused = (name: string, message = name) => Object.assign(new Error(message), { name });
const step = (signInStep: string, more: object = {}) =>
  ({ isSignedIn: signInStep === 'DONE', nextStep: { signInStep, ...more } }) as Awaited<ReturnType<typeof auth.signIn>>;
const answers = (signInStep: string, more?: object) => async () => {
  signedIn = signInStep === 'DONE';
  return step(signInStep, more);
};
const done = answers('DONE');
let signedIn = false;

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string) => {
  fireEvent.input(field(label), { target: { value } });
  fireEvent.blur(field(label));
};
const click = (name: string) => act(async () => screen.getByRole('button', { name }).click());
const alerts = () => screen.queryAllByRole('alert').map(({ textContent }) => textContent);

async function open({ auth: more, custom, language = 'en' }: Installation = {}) {
  const outputs: Outputs = {
    auth: { ...pool, ...more },
    custom: { api: { url: '/api' }, mode: 'aws', ...custom },
  };
  configureAmplify(outputs);
  const onDone = vi.fn();
  render(
    <LanguageProvider initial={await loadLanguage(language)}>
      <OutputsContext value={outputs}>
        <SignIn intro="Welcome" onDone={onDone} />
      </OutputsContext>
    </LanguageProvider>,
  );
  await waitFor(() => expect(document.querySelector('input[name=username]')).toBeTruthy());
  return onDone;
}

async function signIn() {
  type('Email', 'ann@example.com');
  type('Password', 'Temporary-1');
  await click('Sign in');
}

beforeEach(() => {
  vi.resetAllMocks();
  signedIn = false;
  vi.mocked(auth.signOut).mockResolvedValue();
  vi.mocked(auth.getCurrentUser).mockImplementation(async () => {
    if (!signedIn) throw refused('UserUnAuthenticatedException');
    return { userId: '1', username: 'ann@example.com' };
  });
  vi.mocked(auth.listWebAuthnCredentials).mockResolvedValue({ credentials: [] });
  vi.mocked(auth.fetchUserAttributes).mockResolvedValue({ email: 'ann@example.com', email_verified: 'true' });
});

test.each([
  ['SRP', {}, undefined],
  ['what the installation wants', { authFlow: 'USER_PASSWORD_AUTH' as const }, { authFlowType: 'USER_PASSWORD_AUTH' }],
])('a password goes to Cognito by %s, and signs in', async (_, custom, options) => {
  const onDone = await open({ custom });
  vi.mocked(auth.signIn).mockImplementation(done);
  await signIn();
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(auth.signIn).toHaveBeenCalledExactlyOnceWith({
    username: 'ann@example.com',
    password: 'Temporary-1',
    ...(options && { options }),
  });
});

test('a wrong password is told as such, in an alert', async () => {
  const onDone = await open();
  vi.mocked(auth.signIn).mockRejectedValue(refused('NotAuthorizedException', 'Incorrect username or password.'));
  await signIn();
  await waitFor(() => expect(alerts()).toEqual(['The email address or password is incorrect.']));
  expect(onDone).not.toHaveBeenCalled();
});

test('a first sign-in takes a password that meets the policy, twice the same', async () => {
  const onDone = await open();
  vi.mocked(auth.signIn).mockImplementation(answers('CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED'));
  vi.mocked(auth.confirmSignIn).mockImplementation(done);
  await signIn();
  await screen.findByText('Choose a new password');
  expect(screen.getByText(/At least 12 characters, an uppercase letter, .* and a symbol\./)).toBeTruthy();
  type('New password', 'weak');
  type('Confirm new password', 'weak');
  await click('Set password');
  const lacks = ['Use at least 12 characters.', 'Add an uppercase letter.', 'Add a number.', 'Add a symbol.'];
  await waitFor(() => expect(alerts()).toEqual(lacks));
  type('New password', 'My-very-own-one-2');
  await waitFor(() => expect(alerts()).toEqual(['The two passwords do not match.']));
  await click('Set password');
  expect(auth.confirmSignIn).not.toHaveBeenCalled();
  type('Confirm new password', 'My-very-own-one-2');
  await waitFor(() => expect(alerts()).toEqual([]));
  await click('Set password');
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(auth.confirmSignIn).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ challengeResponse: 'My-very-own-one-2' }),
  );
});

test('a second factor is asked for, and a wrong code is told in messages', async () => {
  const onDone = await open();
  vi.mocked(auth.signIn).mockImplementation(answers('CONFIRM_SIGN_IN_WITH_TOTP_CODE'));
  vi.mocked(auth.confirmSignIn).mockRejectedValueOnce(refused('CodeMismatchException')).mockImplementation(done);
  await signIn();
  await screen.findByText('Enter the code that your authenticator app shows for this console.');
  type('Code', '12345');
  await click('Verify');
  expect(auth.confirmSignIn).not.toHaveBeenCalled();
  type('Code', '123 456');
  await click('Verify');
  await waitFor(() => expect(alerts()).toEqual([expect.stringMatching(/^This code is incorrect/)]));
  type('Code', '654321');
  await click('Verify');
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(vi.mocked(auth.confirmSignIn).mock.calls).toEqual([
    [{ challengeResponse: '123456' }],
    [{ challengeResponse: '654321' }],
  ]);
});

test('a second factor that is still to be set up shows its key, as text and as a QR code', async () => {
  const onDone = await open();
  const totpSetupDetails = { sharedSecret: 'ABC234' };
  vi.mocked(auth.signIn).mockImplementation(answers('CONTINUE_SIGN_IN_WITH_TOTP_SETUP', { totpSetupDetails }));
  vi.mocked(auth.confirmSignIn).mockImplementation(done);
  await signIn();
  expect(await screen.findByRole('img', { name: /QR code of/ })).toBeTruthy();
  expect(screen.getAllByText('ABC234')).not.toEqual([]);
  expect(screen.getByText('Open in an app on this device').closest('a')?.href).toBe(
    'otpauth://totp/Deployment%20console:ann@example.com?secret=ABC234&issuer=Deployment%20console',
  );
  type('Code', '123456');
  await click('Verify');
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
});

test('the sign-in can be started over when Cognito has forgotten it', async () => {
  await open();
  vi.mocked(auth.signIn).mockImplementation(answers('CONFIRM_SIGN_IN_WITH_TOTP_CODE'));
  const message = 'Invalid session for the user, session is expired.';
  vi.mocked(auth.confirmSignIn).mockRejectedValueOnce(refused('NotAuthorizedException', message));
  await signIn();
  await screen.findByText('Enter your code');
  type('Code', '123456');
  await click('Verify');
  await waitFor(() => expect(alerts()).toEqual([expect.stringMatching(/^You took too long/)]));
  await click('Back to sign in');
  expect(screen.getByRole('button', { name: 'Sign in' })).toBeTruthy();
  expect(screen.getByText('Welcome')).toBeTruthy();
});

test.each(['Invalid session for the user, session is expired.', 'Invalid session for the user.'])(
  'a new password that comes too late is told as such: %s',
  async (message) => {
    await open();
    vi.mocked(auth.signIn).mockImplementation(answers('CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED'));
    vi.mocked(auth.confirmSignIn).mockRejectedValueOnce(refused('NotAuthorizedException', message));
    await signIn();
    await screen.findByText('Choose a new password');
    type('New password', 'My-very-own-one-2');
    type('Confirm new password', 'My-very-own-one-2');
    await click('Set password');
    await waitFor(() => expect(alerts()).toEqual([expect.stringMatching(/^You took too long/)]));
  },
);

test.each([
  ['aws' as const, /by email/, /emailed it a code/],
  ['local' as const, /sends no email\. .* cognito\/cognito\.log/, /cognito\/cognito\.log/],
])('a forgotten password is reset by a code, and on %s it says where that comes', async (mode, before, after) => {
  await open({ custom: { mode } });
  await click('Forgot your password?');
  await screen.findByText(before);
  vi.mocked(auth.resetPassword).mockResolvedValue({
    isPasswordReset: false,
    nextStep: { resetPasswordStep: 'CONFIRM_RESET_PASSWORD_WITH_CODE', codeDeliveryDetails: {} },
  });
  vi.mocked(auth.confirmResetPassword)
    .mockRejectedValueOnce(refused('CodeMismatchException', 'Invalid verification code provided, please try again.'))
    .mockResolvedValue();
  type('Email', 'ann@example.com');
  await click('Request code');
  await screen.findByText(after);
  type('Code', '123456');
  type('New password', 'My-very-own-one-2');
  type('Confirm new password', 'My-very-own-one-2');
  await click('Reset password');
  await waitFor(() => expect(alerts()).toEqual([expect.stringMatching(/^This code is incorrect/)]));
  await click('Reset password');
  await screen.findByText('Welcome');
  expect(auth.confirmResetPassword).toHaveBeenLastCalledWith({
    username: 'ann@example.com',
    confirmationCode: '123456',
    newPassword: 'My-very-own-one-2',
  });
});

test('the accounts of one machine are filled in', async () => {
  await open({ custom: { signInHint: { emails: ['viewer@example.com'], password: 'Local-only-1' } } });
  vi.mocked(auth.signIn).mockImplementation(done);
  await click('Use viewer@example.com');
  await click('Sign in');
  const expected = { username: 'viewer@example.com', password: 'Local-only-1' };
  await waitFor(() => expect(auth.signIn).toHaveBeenCalledExactlyOnceWith(expected));
});

test('tokens that are left are given up before the form is shown, and those of another tab when it is sent', async () => {
  signedIn = true;
  vi.mocked(auth.signOut).mockImplementation(async () => {
    signedIn = false;
  });
  const onDone = await open();
  expect(onDone).not.toHaveBeenCalled();
  expect(auth.signOut).toHaveBeenCalledOnce();
  vi.mocked(auth.signIn).mockRejectedValueOnce(refused('UserAlreadyAuthenticatedException')).mockImplementation(done);
  await signIn();
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(auth.signOut).toHaveBeenCalledTimes(2);
});

test('German is spoken in every step, also of what went wrong', async () => {
  await open({ language: 'de' });
  vi.mocked(auth.signIn)
    .mockRejectedValueOnce(refused('NotAuthorizedException', 'User is disabled.'))
    .mockImplementation(answers('CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED'));
  expect(screen.getByRole('button', { name: 'Passwort vergessen?' })).toBeTruthy();
  expect(screen.getByRole('switch', { name: 'Passwort anzeigen' })).toBeTruthy();
  type('E-Mail', 'ann@example.com');
  type('Passwort', 'Temporary-1');
  await click('Anmelden');
  await waitFor(() => expect(alerts()).toEqual([expect.stringMatching(/^Dieses Konto ist gesperrt/)]));
  await click('Anmelden');
  await screen.findByText('Neues Passwort wählen');
  type('Neues Passwort', 'weak');
  type('Neues Passwort bestätigen', 'weak');
  await click('Passwort setzen');
  await waitFor(() => expect(alerts()).toContain('Verwenden Sie mindestens 12 Zeichen.'));
  expect(screen.getByRole('button', { name: 'Zurück zur Anmeldung' })).toBeTruthy();
});

test('a passkey is offered where the user pool takes one, and created on request', async () => {
  const onDone = await open({
    auth: { passwordless: { web_authn: { relying_party_id: 'x' }, preferred_challenge: 'WEB_AUTHN' } },
  });
  expect(screen.getByRole('button', { name: 'Sign in with a passkey' })).toBeTruthy();
  vi.mocked(auth.signIn).mockImplementation(done);
  type('Email', 'ann@example.com');
  await click('Sign in with a passkey');
  await waitFor(() =>
    expect(auth.signIn).toHaveBeenCalledExactlyOnceWith({
      username: 'ann@example.com',
      options: { authFlowType: 'USER_AUTH', preferredChallenge: 'WEB_AUTHN' },
    }),
  );
  await screen.findByText('Sign in faster with a passkey');
  vi.mocked(auth.associateWebAuthnCredential).mockResolvedValue();
  await click('Create passkey');
  await screen.findByText('Passkey created');
  expect(onDone).not.toHaveBeenCalled();
  await click('Continue');
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
});
