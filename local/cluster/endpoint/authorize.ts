import type { Caller } from '../identity/caller.ts';
import type { Context } from '../identity/context.ts';
import type { Identity } from '../identity/identity.ts';
import { AwsError } from './aws-error.ts';

/** @throws AwsError as AWS words it when the caller may not do that */
export function authorize(
  identity: Identity,
  caller: Caller,
  action: string,
  resource: string,
  context: Context = {},
): void {
  const { effect } = identity.decide(caller, action, resource, context);
  if (effect !== 'allow') throw accessDenied(caller, action, resource, effect === 'explicit-deny');
}

export function accessDenied(caller: Caller, action: string, resource: string, explicit: boolean): AwsError {
  const why = explicit
    ? 'with an explicit deny in an identity-based policy'
    : `because no identity-based policy allows the ${action} action`;
  return new AwsError(
    'AccessDeniedException',
    `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${resource} ${why}`,
  );
}
