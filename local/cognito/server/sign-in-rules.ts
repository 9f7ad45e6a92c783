import { CognitoError, NotAuthorizedError } from 'cognito-local/lib/errors.js';
import type { Services } from 'cognito-local/lib/services/index.js';
import { context } from './services.ts';

const codes: readonly string[] = ['NotAuthorizedException', 'InvalidPasswordException', 'UserNotFoundException'];

/** Cognito does not tell whether it was the user name or the password. */
export function incorrect(error: unknown): never {
  const unknown = error instanceof CognitoError && codes.includes(error.code);
  throw unknown ? new NotAuthorizedError('Incorrect username or password.') : error;
}

export async function refuseDisabled({ cognito }: Services, clientId: string, username: string): Promise<void> {
  const pool = await cognito.getUserPoolForClientId(context, clientId);
  const user = await pool.getUserByUsername(context, username);
  if (user && !user.Enabled) throw new NotAuthorizedError('User is disabled.');
}
