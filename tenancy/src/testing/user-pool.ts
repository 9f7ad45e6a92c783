import { createPrivateKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export interface TestUserPool {
  issuer: string;
  /** An access token with these claims beside the usual ones. */
  token(claims: Record<string, unknown>): string;
  stop(): Promise<void>;
}

/** Signs tokens with a key of its own and publishes it, as a user pool does. */
export async function startUserPool(): Promise<TestUserPool> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomUUID();
  const key = createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' };
  const server = createServer((_, response) => response.end(JSON.stringify({ keys: [jwk] }))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/pool`;
  return {
    issuer,
    token(claims) {
      const now = Math.floor(Date.now() / 1_000);
      const usual = {
        iss: issuer,
        token_use: 'access',
        client_id: 'client',
        username: 'ada',
        iat: now,
        exp: now + 600,
      };
      const content = `${encoded({ alg: 'RS256', typ: 'JWT', kid })}.${encoded({ ...usual, ...claims })}`;
      return `${content}.${sign('RSA-SHA256', Buffer.from(content), key).toString('base64url')}`;
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
