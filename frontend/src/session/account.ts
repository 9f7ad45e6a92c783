import { fetchMFAPreference, setUpTOTP, updateMFAPreference, updatePassword, verifyTOTPSetup } from 'aws-amplify/auth';
import { type TotpKey, totpIssuer } from './sign-in/totp-key.ts';

/** Whether the sign-in asks the person for a code after the password. */
export async function hasSecondFactor(): Promise<boolean> {
  const { enabled } = await fetchMFAPreference();
  return enabled?.includes('TOTP') ?? false;
}

/** A new key for an authenticator app; nothing changes until `turnOn` gets a code of it. */
export async function newKey(email: string): Promise<TotpKey> {
  const { sharedSecret, getSetupUri } = await setUpTOTP();
  return { secret: sharedSecret, uri: getSetupUri(totpIssuer, email).href };
}

export async function turnOn(code: string): Promise<void> {
  await verifyTOTPSetup({ code });
  await updateMFAPreference({ totp: 'PREFERRED' });
}

export const turnOff = (): Promise<void> => updateMFAPreference({ totp: 'DISABLED' });

export const changePassword = (oldPassword: string, newPassword: string): Promise<void> =>
  updatePassword({ oldPassword, newPassword });
