import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeJsonFile } from './json-file.ts';

const stored = z.object({ kid: z.string(), pem: z.string() });

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export interface SigningKey {
  /** The public key, as in a set of JSON Web Keys. */
  jwk: { kid: string; alg: string; use: string; kty: string };
  /** A JSON Web Token with these claims. */
  sign(claims: object): string;
}

function newKey(): z.infer<typeof stored> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { kid: randomUUID(), pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

/** The installation's own key: the one in the package of cognito-local is known to everybody, who could sign tokens with it. */
export function openSigningKey(dir: string): SigningKey {
  const path = join(dir, 'signing-key.json');
  if (!existsSync(path)) writeJsonFile(path, newKey());
  const { kid, pem } = stored.parse(JSON.parse(readFileSync(path, 'utf8')));
  const key = createPrivateKey(pem);
  const jwk = createPublicKey(key).export({ format: 'jwk' });
  return {
    jwk: { ...jwk, kty: 'RSA', kid, alg: 'RS256', use: 'sig' },
    sign: (claims) => {
      const content = `${encoded({ alg: 'RS256', typ: 'JWT', kid })}.${encoded(claims)}`;
      return `${content}.${sign('RSA-SHA256', Buffer.from(content), key).toString('base64url')}`;
    },
  };
}
