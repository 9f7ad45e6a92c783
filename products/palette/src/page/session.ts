interface Tokens {
  AccessToken?: string;
}

interface Answer {
  AuthenticationResult?: Tokens;
  ChallengeName?: string;
  Session?: string;
  message?: string;
}

/** In the memory of the page only: who reloads it signs in again. */
let accessToken: string | undefined;

export const signOut = (): void => {
  accessToken = undefined;
};

async function cognito(action: string, request: Record<string, unknown>): Promise<Answer> {
  const { endpoint, clientId } = (await (await fetch('/sign-in.json')).json()) as Record<string, string>;
  const response = await fetch(endpoint ?? '', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
    },
    body: JSON.stringify({ ...request, ClientId: clientId }),
  });
  const answer = (await response.json()) as Answer;
  if (!response.ok) throw new Error(answer.message ?? 'The sign-in has failed.');
  return answer;
}

/** People sign in with their e-mail address; the user pool has them once for each customer. */
const userNameOf = (email: string): string =>
  email.includes(':') ? email : `${location.hostname.split('.')[0]}:${email.trim().toLowerCase()}`;

/** Answers what sets a new password when the one that was given is temporary. */
export async function signIn(
  email: string,
  password: string,
): Promise<((newPassword: string) => Promise<void>) | undefined> {
  const USERNAME = userNameOf(email);
  const AuthParameters = { USERNAME, PASSWORD: password };
  const answer = await cognito('InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
  accessToken = answer.AuthenticationResult?.AccessToken;
  if (answer.ChallengeName !== 'NEW_PASSWORD_REQUIRED') return undefined;
  return async (NEW_PASSWORD) => {
    const { ChallengeName, Session } = answer;
    const ChallengeResponses = { USERNAME, NEW_PASSWORD };
    const next = await cognito('RespondToAuthChallenge', { ChallengeName, Session, ChallengeResponses });
    accessToken = next.AuthenticationResult?.AccessToken;
  };
}

/** Asks the API as the one who is signed in. @throws Error with the API's message */
export async function ask<T>(method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(path, {
    method,
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (response.status === 204) return undefined as T;
  const answer = (await response.json()) as T & { message?: string };
  if (!response.ok) throw new Error(answer.message ?? `The request has failed: ${response.status}`);
  return answer;
}

/** What the token says; the API does not rely on it. */
export function isAdmin(): boolean {
  const [, payload = ''] = accessToken?.split('.') ?? [];
  const claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')) || '{}') as Record<string, unknown>;
  return claims['custom:role'] === 'admin';
}
