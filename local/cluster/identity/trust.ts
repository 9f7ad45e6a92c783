import { account } from '../template/scope.ts';
import type { Caller } from './caller.ts';
import { matches, pattern } from './pattern.ts';
import type { Statement } from './policy.ts';

const root = `arn:aws:iam::${account}:root`;

/** Whether a statement of a trust policy is about the caller itself, not only about its account. */
export function namesCaller({ Principal = {} }: Statement, caller: Caller): boolean {
  const names = new Set([caller.arn, caller.roleArn]);
  return (Principal.AWS ?? []).some((name) => name === '*' || names.has(name));
}

/** Whether a statement of a trust policy is about the caller's account, whose policies then decide. */
export const namesAccount = ({ Principal = {} }: Statement): boolean =>
  (Principal.AWS ?? []).some((name) => name === root || name === account);

/** Whether the trust policy lets a service of AWS use the role. */
export const namesService = ({ Principal = {} }: Statement, service: string): boolean =>
  (Principal.Service ?? []).some((name) => matches(pattern(name), service));
