import { JwtVerifier } from 'aws-jwt-verify';
import { NotAuthorizedError } from 'cognito-local/lib/errors.js';
import { z } from 'zod';
import type { Rule } from './rule.ts';
import { context } from './services.ts';
import type { SigningKey } from './signing-key.ts';

const withToken = z.object({ AccessToken: z.string() });
const claims = z.object({
  token_use: z.literal('access'),
  client_id: z.string(),
  username: z.string(),
  exp: z.number(),
});

const carriedOut =
  (target: string): Rule =>
  (_services, request, carryOut) =>
    carryOut(target, request);

/** cognito-local reads an access token without checking who signed it, for what, and until when. */
export function accessTokenRules(issuerDomain: string, { jwk }: SigningKey) {
  async function verify({ cognito }: Parameters<Rule>[0], token: string): Promise<void> {
    const client = claims.safeParse(unverified(token)).data?.client_id ?? '';
    const pool = await cognito.getUserPoolForClientId(context, client).catch(() => undefined);
    if (!pool) throw invalid();
    const issuer = `${issuerDomain}/${pool.options.Id}`;
    const verifier = JwtVerifier.create({ issuer, jwksUri: `${issuer}/.well-known/jwks.json`, audience: null });
    verifier.cacheJwks({ keys: [jwk] });
    const payload = await verifier.verify(token).catch(() => {
      throw invalid();
    });
    const found = claims.safeParse(payload);
    if (!found.success) throw invalid();
    const user = await pool.getUserByUsername(context, found.data.username);
    if (!user) throw invalid();
    if (!user.Enabled) throw new NotAuthorizedError('User is disabled.');
  }

  return {
    /** Applies `rule` to requests whose access token is valid. */
    checked: (target: string, rule: Rule = carriedOut(target)): Rule => {
      return async (services, request, carryOut) => {
        const { data } = withToken.safeParse(request);
        if (!data) throw invalid();
        await verify(services, data.AccessToken);
        return rule(services, request, carryOut);
      };
    },
  };
}

const invalid = () => new NotAuthorizedError('Invalid Access Token');

function unverified(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  } catch {
    return undefined;
  }
}

export type AccessTokenRules = ReturnType<typeof accessTokenRules>;
