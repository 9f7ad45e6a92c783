import createWrapper from '@cloudscape-design/components/test-utils/dom';
import { act, screen, waitFor } from '@testing-library/react';
import * as auth from 'aws-amplify/auth';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeApi } from '../../../test/fake-api.ts';
import { loadBeforeTests, openPage } from '../../../test/render-page.tsx';
import { page } from '../../../test/samples.ts';
import { securityPage } from './route.ts';

vi.mock('aws-amplify/auth', () => ({
  fetchMFAPreference: vi.fn(),
  setUpTOTP: vi.fn(),
  verifyTOTPSetup: vi.fn(),
  updateMFAPreference: vi.fn(),
  updatePassword: vi.fn(),
}));

loadBeforeTests(securityPage);

const refused = (name: string) => Object.assign(new Error('Incorrect username or password.'), { name });
const click = (name: string) => act(async () => screen.getAllByRole('button', { name }).at(-1)?.click());
const type = (index: number, value: string) =>
  act(async () => createWrapper().findModal()?.findContent().findAllInputs()[index]?.setInputValue(value));

function open(enabled: ('TOTP' | 'SMS')[] = []) {
  vi.mocked(auth.fetchMFAPreference).mockResolvedValue({ enabled });
  openPage(securityPage, { api: fakeApi({ 'GET /operations': () => page() }), role: 'viewer' });
}

beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(auth.setUpTOTP).mockResolvedValue({
    sharedSecret: 'ABC234',
    getSetupUri: (issuer, account) => new URL(`otpauth://totp/${issuer}:${account}?secret=ABC234`),
  });
});

test('two-step sign-in is turned on with a code of the new key', async () => {
  open();
  await screen.findByText('Off');
  await click('Set up');
  expect(await screen.findByText('ABC234')).toBeTruthy();
  vi.mocked(auth.verifyTOTPSetup).mockRejectedValueOnce(refused('EnableSoftwareTokenMFAException'));
  await type(0, '111111');
  await click('Turn on');
  expect(screen.getByText(/This code is incorrect/)).toBeTruthy();
  expect(auth.updateMFAPreference).not.toHaveBeenCalled();
  await type(0, '222222');
  await click('Turn on');
  await screen.findByText('Two-step sign-in is on.');
  expect(screen.getByText('On')).toBeTruthy();
  expect(auth.updateMFAPreference).toHaveBeenCalledExactlyOnceWith({ totp: 'PREFERRED' });
  expect(auth.setUpTOTP).toHaveBeenCalledOnce();
});

test('two-step sign-in is turned off after a question', async () => {
  open(['TOTP']);
  await screen.findByText('On');
  await click('Turn off');
  expect(auth.updateMFAPreference).not.toHaveBeenCalled();
  await click('Turn off');
  await screen.findByText('Two-step sign-in is off.');
  expect(auth.updateMFAPreference).toHaveBeenCalledExactlyOnceWith({ totp: 'DISABLED' });
});

test('a wrong current password is told as such, and the fields keep what was typed', async () => {
  open();
  await screen.findByText('Off');
  await click('Change password');
  await type(0, 'not-mine');
  await type(1, 'My-own-one-2');
  await type(2, 'My-own-one-2');
  vi.mocked(auth.updatePassword).mockRejectedValueOnce(refused('NotAuthorizedException'));
  await click('Change password');
  expect(screen.getByText('The current password is incorrect.')).toBeTruthy();
  await type(0, 'Local-only-1');
  await click('Change password');
  await waitFor(() => expect(screen.getByText('Your password has been changed.')).toBeTruthy());
  expect(auth.updatePassword).toHaveBeenLastCalledWith({ oldPassword: 'Local-only-1', newPassword: 'My-own-one-2' });
});

test('what Cognito did not tell is asked for again', async () => {
  vi.mocked(auth.fetchMFAPreference).mockRejectedValueOnce(new Error('No answer from Cognito.'));
  open();
  await screen.findByText('No answer from Cognito.');
  await click('Retry');
  await screen.findByText('Off');
});
