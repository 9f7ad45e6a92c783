import type { Hono } from 'hono';

interface Tokens {
  AccessToken: string;
  RefreshToken: string;
  IdToken: string;
}

/** An answer of the user pools API: what of it is there depends on the request. */
export interface CognitoAnswer {
  status: number;
  body: {
    AuthenticationResult?: Tokens;
    ChallengeName?: string;
    SecretCode?: string;
    CodeDeliveryDetails?: { Destination: string };
    Session?: string;
    __type?: string;
    message?: string;
  };
}

/** Calls an action of the user pools API as a browser does, at the address `path` of an application. */
export async function callCognito(app: Hono, path: string, action: string, body: object): Promise<CognitoAnswer> {
  const headers = { 'X-Amz-Target': `AWSCognitoIdentityProviderService.${action}` };
  const response = await app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as CognitoAnswer['body'] };
}

/** The tokens of somebody who is signed in. @throws Error when the answer is another one */
export function tokensOf({ body }: CognitoAnswer): Tokens {
  if (!body.AuthenticationResult) throw new Error(`Nobody is signed in: ${JSON.stringify(body)}`);
  return body.AuthenticationResult;
}
