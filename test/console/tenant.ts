import { request } from 'node:http';

export interface Answer<T> {
  status: number;
  body: T;
}

interface Tokens {
  access: string;
  id: string;
}

interface SignInAnswer {
  ChallengeName?: string;
  Session?: string;
  AuthenticationResult?: { AccessToken: string; IdToken: string };
}

/** Somebody of a tenant, at the address of its application. */
export function tenantBrowser(appsPort: number, subdomain: string) {
  const host = `${subdomain}.localhost:${appsPort}`;
  let tokens: Tokens = { access: '', id: '' };

  function sendAs<T>(
    token: string | undefined,
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const content = body && JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port: appsPort,
          method,
          path,
          headers: {
            host,
            ...headers,
            ...(token !== undefined && { authorization: `Bearer ${token}` }),
            ...(content !== undefined && {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(content),
            }),
          },
          agent: false,
          timeout: 30_000,
        },
        async (response) => {
          try {
            const text = (await response.toArray()).join('');
            // The notice of an application that is suspended or gone is plain text.
            const isJson = /json/.test(response.headers['content-type'] ?? '');
            const body = (isJson && text ? JSON.parse(text) : undefined) as T;
            resolve({ status: response.statusCode ?? 0, body });
          } catch (error) {
            reject(error);
          }
        },
      );
      sent.on('error', reject);
      sent.on('timeout', () => sent.destroy(new Error(`No answer from ${path}`)));
      sent.end(content);
    });
  }

  async function cognito(action: string, input: object): Promise<SignInAnswer> {
    const { body } = await sendAs<{ endpoint: string; clientId: string }>(undefined, 'GET', '/sign-in.json');
    const response = await fetch(body.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
      },
      body: JSON.stringify({ ...input, ClientId: body.clientId }),
    });
    if (!response.ok) throw new Error(`${action}: ${await response.text()}`);
    return (await response.json()) as SignInAnswer;
  }

  return {
    get tokens() {
      return tokens;
    },
    sendAs,
    send: <T = unknown>(method: string, path: string, body?: object, headers?: Record<string, string>) =>
      sendAs<T>(tokens.access, method, path, body, headers),

    /** Signs in with a one-time password, and chooses another. */
    async signIn(USERNAME: string, PASSWORD: string, NEW_PASSWORD: string): Promise<void> {
      const AuthParameters = { USERNAME, PASSWORD };
      const { ChallengeName, Session } = await cognito('InitiateAuth', {
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters,
      });
      const ChallengeResponses = { USERNAME, NEW_PASSWORD };
      const { AuthenticationResult } = await cognito('RespondToAuthChallenge', {
        ChallengeName,
        Session,
        ChallengeResponses,
      });
      if (!AuthenticationResult) throw new Error(`${USERNAME} has no tokens`);
      tokens = { access: AuthenticationResult.AccessToken, id: AuthenticationResult.IdToken };
    },
  };
}
