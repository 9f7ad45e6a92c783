import { TenancyError } from '@console/tenancy';
import type { SignedIn } from '../../step01-sign-in/handlers/person.ts';
import type { Sharer } from '../lists/model.ts';

/** Somebody with the address that the trigger has put into the token. @throws TenancyError UNAUTHORIZED_ACCESS */
export function sharerOf({ id, claims: { email } }: SignedIn): Sharer {
  if (typeof email !== 'string' || email === '')
    throw new TenancyError(
      'UNAUTHORIZED_ACCESS',
      'This needs a confirmed e-mail address: confirm it, and sign in again.',
    );
  return { id, email: email.toLowerCase() };
}
