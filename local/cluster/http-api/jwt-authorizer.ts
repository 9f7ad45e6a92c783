import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';
import type { Authorization } from './authorization.ts';
import type { ApiEvent } from './event.ts';
import { identityOf } from './identity-sources.ts';
import type { Authorizer } from './model.ts';

type JwtAuthorizer = Extract<Authorizer, { kind: 'jwt' }>;

const keySet = z.object({ keys: z.array(z.object({ kid: z.string().optional() }).loose()) });
const tokenHeader = z.object({ alg: z.literal('RS256'), kid: z.string().optional() });
const tokenClaims = z
  .object({
    iss: z.string(),
    exp: z.number(),
    nbf: z.number().optional(),
    iat: z.number().optional(),
    aud: z.union([z.string(), z.array(z.string())]).optional(),
    client_id: z.string().optional(),
    scope: z.string().optional(),
  })
  .loose();

/** As on AWS. */
const keysKeptMs = 2 * 60 * 60 * 1000;

/** Verifies tokens against the keys of their issuer. */
export class JwtAuthorizers {
  private readonly keys = new Map<string, { keys: Map<string, KeyObject>; until: number }>();

  /** @param fetchKeys the key set of an issuer, as JSON */
  constructor(
    private readonly fetchKeys: (issuer: string) => Promise<unknown>,
    private readonly now: () => number = Date.now,
  ) {}

  async authorize(authorizer: JwtAuthorizer, event: ApiEvent, scopes: readonly string[]): Promise<Authorization> {
    const [value] = identityOf(event, authorizer.identitySources) ?? [];
    if (value === undefined) return unauthorized();
    const claims = await this.verified(authorizer, value.replace(/^bearer\s+/i, '')).catch(() => undefined);
    if (!claims) return unauthorized('error="invalid_token"');
    const granted = claims.scope?.split(' ') ?? [];
    if (scopes.length > 0 && !scopes.some((scope) => granted.includes(scope))) {
      return { allowed: false, status: 403 };
    }
    const texts = Object.fromEntries(Object.entries(claims).map(([name, claim]) => [name, textOf(claim)]));
    return { allowed: true, authorizer: { jwt: { claims: texts, scopes: claims.scope ? granted : null } } };
  }

  private async verified({ issuer, audiences }: JwtAuthorizer, token: string) {
    const [head = '', body = '', signature = '', ...rest] = token.split('.');
    if (rest.length > 0) return undefined;
    const header = tokenHeader.parse(JSON.parse(Buffer.from(head, 'base64url').toString()));
    const claims = tokenClaims.parse(JSON.parse(Buffer.from(body, 'base64url').toString()));
    const seconds = this.now() / 1000;
    const inTime = claims.exp > seconds && (claims.nbf ?? 0) <= seconds && (claims.iat ?? 0) <= seconds;
    const audience = [claims.aud ?? claims.client_id ?? []].flat();
    if (claims.iss !== issuer || !inTime || !audience.some((one) => audiences.includes(one))) return undefined;
    const key = await this.keyOf(issuer, header.kid ?? '');
    const isSigned =
      key && verify('RSA-SHA256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'));
    return isSigned ? claims : undefined;
  }

  private async keyOf(issuer: string, kid: string): Promise<KeyObject | undefined> {
    const known = this.keys.get(issuer);
    if (known && known.until > this.now() && known.keys.has(kid)) return known.keys.get(kid);
    const { keys } = keySet.parse(await this.fetchKeys(issuer));
    const found = new Map(keys.map((jwk) => [jwk.kid ?? '', createPublicKey({ key: jwk, format: 'jwk' })]));
    this.keys.set(issuer, { keys: found, until: this.now() + keysKeptMs });
    return found.get(kid);
  }
}

const unauthorized = (error = ''): Authorization => ({
  allowed: false,
  status: 401,
  headers: { 'www-authenticate': ['Bearer scope=""', error].filter(Boolean).join(' ') },
});

const textOf = (claim: unknown): string => {
  if (Array.isArray(claim)) return `[${claim.join(' ')}]`;
  return typeof claim === 'object' ? JSON.stringify(claim) : String(claim);
};
