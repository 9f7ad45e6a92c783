import { CognitoIdentityProviderClient, ListUsersCommand } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { isSigned, type SignedRequest } from './verify-signature.ts';

const credentials = {
  accessKeyId: 'LOCAL0123456789ABCDEF',
  secretAccessKey: 'a-secret-of-this-installation-0123456789',
};

/** A request as the AWS SDK signs it. */
async function signedBy(keys: typeof credentials): Promise<SignedRequest> {
  let sent: SignedRequest | undefined;
  const client = new CognitoIdentityProviderClient({
    endpoint: 'http://127.0.0.1:1',
    region: 'local',
    credentials: keys,
    maxAttempts: 1,
    requestHandler: {
      handle: async ({ method, headers, body }: { method: string; headers: Record<string, string>; body: string }) => {
        const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
        sent = { method, url: '/', headers: Object.fromEntries(named), body };
        throw new Error('sent');
      },
    },
  });
  await client.send(new ListUsersCommand({ UserPoolId: 'local_1' })).catch(() => {});
  if (!sent) throw new Error('Nothing was sent');
  return sent;
}

describe('a request', () => {
  it('that the AWS SDK signs with the access key is accepted', async () => {
    expect(isSigned(await signedBy(credentials), credentials)).toBe(true);
  });

  it.each([
    ['with another key', { ...credentials, accessKeyId: 'LOCALFEDCBA9876543210' }],
    ['with another secret', { ...credentials, secretAccessKey: 'another-secret-of-an-installation-01234567' }],
  ])('that is signed %s is refused', async (_, keys) => {
    expect(isSigned(await signedBy(keys), credentials)).toBe(false);
  });

  it.each<[string, (request: SignedRequest) => SignedRequest]>([
    ['without a signature', (r) => ({ ...r, headers: { ...r.headers, authorization: undefined } })],
    ['with another body', (r) => ({ ...r, body: `${r.body} ` })],
    ['at another path', (r) => ({ ...r, url: '/?x=1' })],
    ['for another action', (r) => ({ ...r, headers: { ...r.headers, 'x-amz-target': 'AdminDeleteUser' } })],
    ['for another host', (r) => ({ ...r, headers: { ...r.headers, host: 'example.com' } })],
    [
      'whose action is not signed',
      (r) => ({
        ...r,
        headers: { ...r.headers, authorization: r.headers.authorization?.replace(';x-amz-target', '') },
      }),
    ],
  ])('%s is refused', async (_, changed) => {
    expect(isSigned(changed(await signedBy(credentials)), credentials)).toBe(false);
  });

  it('that was signed long ago, or is to be signed, is refused', async () => {
    const request = await signedBy(credentials);
    expect(isSigned(request, credentials, Date.now() + 16 * 60_000)).toBe(false);
    expect(isSigned(request, credentials, Date.now() - 16 * 60_000)).toBe(false);
  });
});
