import { type HttpEvent, TenancyError } from '@console/tenancy';

/** Who a request is from, as the authorizer has verified it. It is never read from anything that a caller writes. */
export interface SignedIn {
  id: string;
  claims: Readonly<Record<string, unknown>>;
}

interface Authorizer {
  jwt?: { claims?: Record<string, unknown> };
}

/** @throws TenancyError UNAUTHORIZED_ACCESS for a request without a person, or with a token that is not for an API */
export function personOf(event: HttpEvent): SignedIn {
  const claims = (event.requestContext?.authorizer as Authorizer | undefined)?.jwt?.claims ?? {};
  const { sub, token_use: use } = claims;
  // The authorizer takes ID tokens too, which are for the page and can outlive a sign-out.
  if (typeof sub !== 'string' || sub === '' || use !== 'access') {
    throw new TenancyError('UNAUTHORIZED_ACCESS', 'Sign in first: this needs an access token.');
  }
  return { id: sub, claims };
}
