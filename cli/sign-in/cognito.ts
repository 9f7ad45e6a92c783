import { z } from 'zod';
import { Failure } from '../failure.ts';
import { fetchOnce } from '../http/retry.ts';
import type { Io } from '../io.ts';
import type { ConsoleOutputs } from './outputs.ts';

const answer = z.object({
  AuthenticationResult: z
    .object({
      AccessToken: z.string(),
      RefreshToken: z.string().optional(),
      // cognito-local leaves it out; its tokens live for an hour, as Cognito's do unless told otherwise.
      ExpiresIn: z.number().default(3600),
    })
    .optional(),
  ChallengeName: z.string().optional(),
});
const refusal = z.object({ message: z.string().optional(), Message: z.string().optional() });

export interface Tokens {
  accessToken: string;
  refreshToken?: string | undefined;
  /** ISO 8601 UTC. */
  expiresAt: string;
}

async function initiateAuth(
  outputs: ConsoleOutputs,
  flow: string,
  parameters: Record<string, string>,
  io: Io,
): Promise<Tokens> {
  const body = JSON.stringify({ AuthFlow: flow, ClientId: outputs.clientId, AuthParameters: parameters });
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
  };
  const response = await fetchOnce(outputs.cognitoUrl, { method: 'POST', headers, body }, io);
  const content: unknown = await response.json().catch(() => ({}));
  if (!response.ok) {
    const said = refusal.safeParse(content).data;
    throw new Failure(said?.message ?? said?.Message ?? `Sign-in answered ${response.status}`);
  }
  const { AuthenticationResult: result, ChallengeName: challenge } = answer.parse(content);
  if (!result) {
    throw new Failure(
      `Sign-in asks for ${challenge ?? 'more'}: sign in once in the browser, or pass a token by --token`,
    );
  }
  const expiresAt = new Date(Date.now() + result.ExpiresIn * 1_000).toISOString();
  return { accessToken: result.AccessToken, refreshToken: result.RefreshToken, expiresAt };
}

/** @throws Failure */
export async function signIn(outputs: ConsoleOutputs, email: string, password: string, io: Io): Promise<Tokens> {
  try {
    return await initiateAuth(outputs, 'USER_PASSWORD_AUTH', { USERNAME: email, PASSWORD: password }, io);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(`Cannot sign in as ${email}: ${error.message}`, { cause: error });
  }
}

/** New tokens for the refresh token. @throws Failure when it has expired too */
export async function refresh(outputs: ConsoleOutputs, refreshToken: string, io: Io): Promise<Tokens> {
  const tokens = await initiateAuth(outputs, 'REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: refreshToken }, io);
  return { ...tokens, refreshToken: tokens.refreshToken ?? refreshToken };
}
