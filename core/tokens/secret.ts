import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { tokenPrefix } from '../contract/api-token.ts';

const format = new RegExp(`^${tokenPrefix}([0-9A-HJKMNP-TV-Z]{26})_([0-9a-f]{64})$`);

/** 256 random bits cannot be guessed from their hash, so a slow hash, as for passwords, would add nothing but time. */
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** The token of an id, and what is stored of it. */
export function newSecret(id: string): { token: string; hash: string } {
  const secret = randomBytes(32).toString('hex');
  return { token: `${tokenPrefix}${id}_${secret}`, hash: hashOf(secret) };
}

/** Undefined: not the form of a token. */
export function parseToken(token: string): { id: string; matches(hash: string): boolean } | undefined {
  const [, id, secret] = format.exec(token) ?? [];
  if (id === undefined || secret === undefined) return undefined;
  return { id, matches: (hash) => timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(hash)) };
}
