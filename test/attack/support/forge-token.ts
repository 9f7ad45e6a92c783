import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSigningKey } from '@console/local/cognito/server/signing-key';

export type Claims = Record<string, unknown>;

export const claimsOf = (token: string): Claims =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Claims;

/** Signs claims with the key of the installation itself: what is left to refuse them by is what they say. */
export function forger(dataDir: string): (claims: Claims) => string {
  const key = openSigningKey(join(dataDir, 'cognito', 'pools'));
  return (claims) => key.sign(claims);
}

/** The token with another header, and its signature as it was. */
export function withHeader(token: string, header: object): string {
  const [, payload = '', signature = ''] = token.split('.');
  return `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${payload}.${signature}`;
}

export const identityToken = async (url: string, email: string): Promise<string> => {
  const outputs = (await (await fetch(`${url}/amplify_outputs.json`)).json()) as {
    auth: { user_pool_client_id: string };
  };
  const response = await fetch(`${url}/cognito/`, {
    method: 'POST',
    headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth' },
    body: JSON.stringify({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: outputs.auth.user_pool_client_id,
      AuthParameters: { USERNAME: email, PASSWORD: 'Local-only-1' },
    }),
  });
  return ((await response.json()) as { AuthenticationResult: { IdToken: string } }).AuthenticationResult.IdToken;
};

/** The port that Cognito's stand-in listens on. */
export const cognitoPort = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, 'cognito', 'port'), 'utf8').trim());
