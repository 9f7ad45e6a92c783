import type { PasswordPolicy } from '@console/core/contract/password-policy';

/** What this installation is: the `amplify_outputs.json` of Amplify Gen 2, with this console's own part in `custom`. */
export interface Outputs {
  auth: {
    user_pool_id: string;
    user_pool_client_id: string;
    aws_region: string;
    password_policy?: PasswordPolicy;
    /** What the user pool takes in place of a password. */
    passwordless?: {
      /** Present when it takes passkeys. */
      web_authn?: object;
      preferred_challenge?: 'PASSWORD' | 'WEB_AUTHN' | 'EMAIL_OTP' | 'SMS_OTP';
    };
  };
  custom: {
    api: { url: string };
    mode: 'local' | 'aws';
    /** Path of this origin, or URL, that speaks for Cognito; absent: Cognito itself. */
    cognitoEndpoint?: string;
    authFlow?: 'USER_PASSWORD_AUTH';
    /** Address of a customer's application, with `{code}` in its place. */
    customerUrl?: string;
    /** How the provider shows itself. */
    brand?: { name?: string; color?: string; logo?: string };
    /** Accounts to try, on one machine only. */
    signInHint?: { emails: string[]; password: string };
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function isOutputs(value: unknown): value is Outputs {
  if (!isRecord(value) || !isRecord(value.auth) || !isRecord(value.custom) || !isRecord(value.custom.api)) return false;
  const { user_pool_id, user_pool_client_id } = value.auth;
  return [user_pool_id, user_pool_client_id, value.custom.api.url].every((text) => typeof text === 'string');
}

/** Fetched before anything is shown. @throws Error that says what is wrong with the file */
export async function loadOutputs(): Promise<Outputs> {
  const response = await fetch('/amplify_outputs.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`/amplify_outputs.json answered ${response.status}.`);
  const value: unknown = await response.json().catch(() => undefined);
  if (!isOutputs(value)) throw new Error('/amplify_outputs.json is not a description of this installation.');
  return value;
}
