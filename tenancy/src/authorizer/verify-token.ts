import { JwtVerifier } from 'aws-jwt-verify';
import { FetchError } from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import { TenancyError } from '../errors.ts';
import type { Issuer } from './issuers.ts';

export type Claims = Record<string, unknown>;

export interface VerifiedToken {
  claims: Claims;
  /** The one of the list that has signed it. */
  issuer: Issuer;
}

const fetchMs = 3_000;

/** Also fetches over plain HTTP, which the package's own does not: on one machine the issuer is on loopback. */
const fetcher = {
  async fetch(uri: string): Promise<ArrayBuffer> {
    try {
      const response = await fetch(uri, { signal: AbortSignal.timeout(fetchMs) });
      if (!response.ok) throw new Error(`status ${response.status}`);
      return await response.arrayBuffer();
    } catch (error) {
      throw new FetchError(uri, error);
    }
  },
};

const refused = (cause?: unknown) =>
  new TenancyError('UNAUTHORIZED_ACCESS', 'The access token is not accepted: sign in again.', { cause });

/**
 * Verifies access tokens of a fixed list of issuers: signature, issuer, expiry, client and that it is an access token.
 * The `iss` of a token only chooses among the list, and the keys of that issuer then have to verify it.
 */
export function tokenVerifier(issuers: readonly Issuer[]): (token: string) => Promise<VerifiedToken> {
  const verifier = JwtVerifier.create(
    issuers.map(({ issuer, jwksUri }) => ({
      issuer,
      audience: null,
      jwksUri: jwksUri ?? `${issuer}/.well-known/jwks.json`,
    })),
    { jwksCache: new SimpleJwksCache({ fetcher }) },
  );
  return async (token) => {
    const claims: Claims = await verifier.verify(token).catch((error: unknown) => {
      if (!(error instanceof FetchError)) throw refused(error);
      const message = 'Sign-ins cannot be checked right now: try again in a moment.';
      throw new TenancyError('DATA_UNAVAILABLE', message, { cause: error, retryAfterSeconds: 5 });
    });
    const issuer = issuers.find((known) => known.issuer === claims.iss);
    if (!issuer || claims.token_use !== 'access') throw refused();
    if (typeof claims.exp !== 'number' || !issuer.clientIds.includes(String(claims.client_id))) throw refused();
    return { claims, issuer };
  };
}
