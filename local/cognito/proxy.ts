import { TokenBuckets } from '@console/amplify/api/edge/token-bucket';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { limits } from '../limits.ts';
import { browserActions } from './actions.ts';

const maxBytes = 16 * 1024;

/** Guesses of passwords and codes, and what sends one. Lockouts are by user name; this also slows down who tries many names. */
const guesses: readonly string[] = [
  'InitiateAuth',
  'RespondToAuthChallenge',
  'ForgotPassword',
  'ConfirmForgotPassword',
  'SignUp',
  'ConfirmSignUp',
  'ResendConfirmationCode',
];

const refusal = (type: string, message: string) => ({ __type: type, message });

/** Passes sign-ins of browsers on; to be mounted at /cognito. */
export function cognitoProxy({ endpoint, issuer: ofConsole }: { endpoint: string; issuer: string }): Hono {
  const issuerOfAll = ofConsole.slice(0, ofConsole.lastIndexOf('/'));
  const app = new Hono();
  const signIns = new TokenBuckets(limits.cognito.signIns);
  app.use(bodyLimit({ maxSize: maxBytes }));
  // As Cognito: pages of applications call it from their own addresses.
  app.use(cors({ origin: '*', allowMethods: ['GET', 'POST'], exposeHeaders: ['x-amzn-requestid'] }));
  app.get('/:pool/.well-known/openid-configuration', (c) => {
    const issuer = `${issuerOfAll}/${c.req.param('pool')}`;
    return c.json({
      issuer,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      id_token_signing_alg_values_supported: ['RS256'],
    });
  });
  app.get('/:pool/.well-known/jwks.json', async (c) => {
    const keys = await fetch(`${endpoint}/${encodeURIComponent(c.req.param('pool'))}/.well-known/jwks.json`, {
      signal: AbortSignal.timeout(limits.cognito.requestMs),
    });
    return c.json((await keys.json()) as object);
  });
  app.post('/*', async (c) => {
    const target = c.req.header('X-Amz-Target') ?? '';
    const verb = /^AWSCognitoIdentityProviderService\.(\w+)$/.exec(target)?.[1];
    if (!verb || !browserActions.includes(verb)) {
      return c.json(refusal('AccessDeniedException', `"${target}" cannot be asked for from a browser`), 400);
    }
    if (guesses.includes(verb) && signIns.take('', Date.now()) > 0)
      return c.json(refusal('TooManyRequestsException', 'Too many requests. Try again in a moment.'), 400);
    try {
      const answer = await fetch(endpoint, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-amz-json-1.1', 'X-Amz-Target': target },
        body: await c.req.text(),
        signal: AbortSignal.timeout(limits.cognito.requestMs),
      });
      const headers = { 'Content-Type': 'application/x-amz-json-1.1', 'Cache-Control': 'no-store' };
      return c.body(await answer.text(), answer.status as 200, headers);
    } catch {
      return c.json(refusal('ServiceUnavailableException', 'Signing in is not possible right now: try again'), 503);
    }
  });
  return app;
}
