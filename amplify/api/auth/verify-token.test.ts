import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TokenRefused } from './token.ts';
import { createTokenVerifier } from './verify-token.ts';

const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
const issuer = 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Test';
const clientId = 'client';

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const seconds = () => Math.floor(Date.now() / 1000);

function token(claims: object = {}, key: KeyObject = ours.privateKey, header: object = {}): string {
  const payload = {
    iss: issuer,
    token_use: 'access',
    client_id: clientId,
    username: 'u-1',
    'cognito:groups': ['operator'],
    iat: seconds(),
    exp: seconds() + 60,
    ...claims,
  };
  const signed = `${encode({ alg: 'RS256', kid: 'k1', ...header })}.${encode(payload)}`;
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`;
}

describe('the token verifier', () => {
  let server: Server;
  let jwksUri = '';
  let fetched = 0;

  beforeAll(async () => {
    const jwk = { ...ours.publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' };
    server = createServer((_, response) => {
      fetched += 1;
      response.end(JSON.stringify({ keys: [jwk] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    jwksUri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`;
  });
  afterAll(() => server.close());

  it('reads who it is from a good token, and fetches the keys once', async () => {
    const verify = createTokenVerifier({ issuer, jwksUri, clientId });
    expect(await verify(token())).toEqual({ username: 'u-1', groups: ['operator'] });
    expect(await verify(token({ 'cognito:groups': undefined }))).toEqual({ username: 'u-1', groups: [] });
    expect(fetched).toBe(1);
  });

  it('says when a token has expired', async () => {
    const verify = createTokenVerifier({ issuer, jwksUri, clientId });
    await expect(verify(token({ exp: seconds() - 1 }))).rejects.toThrow('The sign-in has expired');
  });

  it.each([
    ['of another issuer', () => token({ iss: 'https://example.com' })],
    ['of another client', () => token({ client_id: 'other' })],
    ['without an end', () => token({ exp: undefined })],
    ['that is an ID token', () => token({ token_use: 'id', aud: clientId })],
    ['signed with another key', () => token({}, foreign.privateKey)],
    ['with an unknown key', () => token({}, foreign.privateKey, { kid: 'k2' })],
    ['without a signature', () => token({}, ours.privateKey, { alg: 'none' })],
    ['that was tampered with', () => token().replace(/\.[^.]+\./, `.${encode({ iss: issuer })}.`)],
    ['that is none', () => 'abc'],
  ])('refuses a token %s', async (_, make) => {
    const verify = createTokenVerifier({ issuer, jwksUri, clientId });
    const refused = await verify(make()).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(TokenRefused);
    expect((refused as Error).message).toBe('The access token is not one of this console: sign in to get one.');
  });

  it('does not blame the token when the keys cannot be fetched', async () => {
    const verify = createTokenVerifier({ issuer, jwksUri: 'http://127.0.0.1:1/jwks.json', clientId });
    await expect(verify(token())).rejects.toMatchObject({ kind: 'unavailable', code: 'sign-in-unavailable' });
  });
});
