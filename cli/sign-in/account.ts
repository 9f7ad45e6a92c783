import { z } from 'zod';
import type { Io } from '../io.ts';
import { askCognito } from './cognito-request.ts';
import type { ConsoleOutputs } from './outputs.ts';

/** Whoever signed in, and where. */
export interface Account {
  outputs: ConsoleOutputs;
  token: string;
  email: string;
}

const user = z.object({ UserMFASettingList: z.array(z.string()).optional() });
const association = z.object({ SecretCode: z.string() });

const ask = ({ outputs, token }: Account, verb: string, request: object, io: Io) =>
  askCognito(outputs, verb, { AccessToken: token, ...request }, io);

export async function hasTwoSteps(account: Account, io: Io): Promise<boolean> {
  const { UserMFASettingList: settings } = user.parse(await ask(account, 'GetUser', {}, io));
  return settings?.includes('SOFTWARE_TOKEN_MFA') ?? false;
}

/** A new key for an authenticator app, also as the address that apps read; nothing changes until `turnOn` gets a code of it. */
export async function newKey(account: Account, io: Io): Promise<{ key: string; uri: string }> {
  const { SecretCode: key } = association.parse(await ask(account, 'AssociateSoftwareToken', {}, io));
  const issuer = encodeURIComponent('Deployment console');
  return { key, uri: `otpauth://totp/${issuer}:${encodeURIComponent(account.email)}?secret=${key}&issuer=${issuer}` };
}

export async function turnOn(account: Account, code: string, io: Io): Promise<void> {
  await ask(account, 'VerifySoftwareToken', { UserCode: code }, io);
  await prefer(account, true, io);
}

export const turnOff = (account: Account, io: Io): Promise<void> => prefer(account, false, io);

async function prefer(account: Account, wanted: boolean, io: Io): Promise<void> {
  const SoftwareTokenMfaSettings = { Enabled: wanted, PreferredMfa: wanted };
  await ask(account, 'SetUserMFAPreference', { SoftwareTokenMfaSettings }, io);
}

export async function changePassword(account: Account, current: string, wanted: string, io: Io): Promise<void> {
  await ask(account, 'ChangePassword', { PreviousPassword: current, ProposedPassword: wanted }, io);
}
