import { tokenPrefix } from '@console/core/contract/api-token';
import type { MiddlewareHandler } from 'hono';
import type { Env } from '../api.ts';
import type { ApiDeps } from '../deps.ts';
import { limits } from '../limits.ts';
import { HttpProblem, unauthenticated } from '../problems/http-problem.ts';
import type { People } from './people.ts';
import { TokenRefused } from './token.ts';
import { createTokens } from './tokens.ts';

/** Finds out who makes the request, where the route wants to know. */
export function authenticate(deps: ApiDeps, people: People): MiddlewareHandler<Env> {
  const tokens = createTokens(deps, people);
  return async (c, next) => {
    if (c.get('permission').role === 'anyone') return next();
    const token = bearerToken(c.req.header('Authorization'));
    try {
      const person = token.startsWith(tokenPrefix)
        ? await tokens.personOf(token)
        : await people.personOf(await deps.verifyToken(token));
      c.set('person', person);
    } catch (error) {
      throw error instanceof TokenRefused ? invalidToken(error.message) : error;
    }
    return next();
  };
}

function bearerToken(header: string | undefined): string {
  if (header === undefined) throw unauthenticated('Sign in: the request has no access token.');
  const token = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(header)?.[1];
  if (!token || token.length > limits.tokenCharacters) {
    throw unauthenticated('The Authorization header must be "Bearer", a space and an access token.');
  }
  return token;
}

const invalidToken = (message: string): HttpProblem =>
  new HttpProblem(401, 'unauthenticated', message, { 'WWW-Authenticate': 'Bearer error="invalid_token"' });
