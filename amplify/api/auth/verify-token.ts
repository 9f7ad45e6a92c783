import { DomainError } from '@console/core/errors';
import { JwtVerifier } from 'aws-jwt-verify';
import { FetchError, JwtExpiredError } from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import { z } from 'zod';
import { TokenRefused, type VerifyToken } from './token.ts';

export interface TokenIssuer {
  issuer: string;
  jwksUri: string;
  clientId: string;
}

const claims = z.object({
  token_use: z.literal('access'),
  client_id: z.string(),
  username: z.string().min(1),
  exp: z.number(),
  'cognito:groups': z.array(z.string()).default([]),
});

/** Also fetches over plain HTTP, which the library's own fetcher does not: on one machine the issuer is on loopback. */
const fetcher = {
  async fetch(uri: string): Promise<ArrayBuffer> {
    try {
      const response = await fetch(uri, { signal: AbortSignal.timeout(3_000) });
      if (!response.ok) throw new Error(`status ${response.status}`);
      return await response.arrayBuffer();
    } catch (error) {
      throw new FetchError(uri, error);
    }
  },
};

/** Verifies access tokens of a Cognito user pool. The pool's keys are fetched once and kept. */
export function createTokenVerifier({ issuer, jwksUri, clientId }: TokenIssuer): VerifyToken {
  const verifier = JwtVerifier.create(
    { issuer, jwksUri, audience: null },
    { jwksCache: new SimpleJwksCache({ fetcher }) },
  );
  return async (token) => {
    const payload = await verifier.verify(token).catch((error: unknown) => {
      throw refusal(error);
    });
    const found = claims.safeParse(payload);
    if (!found.success || found.data.client_id !== clientId) throw foreign();
    return { username: found.data.username, groups: found.data['cognito:groups'] };
  };
}

const foreign = (cause?: unknown): TokenRefused =>
  new TokenRefused('The access token is not one of this console: sign in to get one.', { cause });

function refusal(error: unknown): Error {
  if (error instanceof JwtExpiredError) {
    return new TokenRefused('The sign-in has expired: sign in again.', { cause: error });
  }
  if (error instanceof FetchError) {
    const message = 'Sign-ins cannot be checked right now: try again in a moment.';
    return new DomainError('unavailable', 'sign-in-unavailable', message, { cause: error });
  }
  return foreign(error);
}
