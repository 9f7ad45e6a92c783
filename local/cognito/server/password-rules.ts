import { type PasswordPolicy, type PasswordRule, unmetRules } from '@console/core/contract/password-policy';
import { CognitoError } from 'cognito-local/lib/errors.js';
import { localPolicy } from '../people.ts';

const texts: Record<PasswordRule, string> = {
  length: 'Password not long enough',
  uppercase: 'Password must have uppercase characters',
  lowercase: 'Password must have lowercase characters',
  numbers: 'Password must have numeric characters',
  symbols: 'Password must have symbol characters',
};

/** @throws CognitoError in the words of Cognito, which tells the first rule that is not met */
export function refuseWeak(password: string, policy: PasswordPolicy = localPolicy): void {
  const [rule] = unmetRules(password, policy);
  if (!rule) return;
  throw new CognitoError('InvalidPasswordException', `Password did not conform with policy: ${texts[rule]}`);
}
