import { z } from 'zod';
import { Failure } from '../failure.ts';
import { fetchOnce } from '../http/retry.ts';
import type { Io } from '../io.ts';
import { type AnswerChallenge, refuseChallenge } from './challenges.ts';
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
  Session: z.string().optional(),
  ChallengeParameters: z.record(z.string(), z.string()).optional(),
});
const refusal = z.object({ message: z.string().optional(), Message: z.string().optional() });

export interface Tokens {
  accessToken: string;
  refreshToken?: string | undefined;
  /** ISO 8601 UTC. */
  expiresAt: string;
}

/** At most so many questions after the password, such as a new password and then a code. */
const mostChallenges = 3;

async function ask(outputs: ConsoleOutputs, verb: string, request: object, io: Io) {
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `AWSCognitoIdentityProviderService.${verb}`,
  };
  const body = JSON.stringify({ ClientId: outputs.clientId, ...request });
  const response = await fetchOnce(outputs.cognitoUrl, { method: 'POST', headers, body }, io);
  const content: unknown = await response.json().catch(() => ({}));
  if (response.ok) return answer.parse(content);
  const said = refusal.safeParse(content).data;
  throw new Failure(said?.message ?? said?.Message ?? `Sign-in answered ${response.status}`);
}

function tokensIn({ AuthenticationResult: result, ChallengeName: challenge }: z.output<typeof answer>): Tokens {
  if (!result) throw new Failure(`Sign-in asks for ${challenge ?? 'more'}, again and again`);
  const expiresAt = new Date(Date.now() + result.ExpiresIn * 1_000).toISOString();
  return { accessToken: result.AccessToken, refreshToken: result.RefreshToken, expiresAt };
}

async function withPassword(
  outputs: ConsoleOutputs,
  email: string,
  password: string,
  io: Io,
  answerChallenge: AnswerChallenge,
): Promise<Tokens> {
  const AuthParameters = { USERNAME: email, PASSWORD: password };
  let step = await ask(outputs, 'InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters }, io);
  for (let asked = 0; step.ChallengeName && asked < mostChallenges; asked++) {
    const { ChallengeName, Session, ChallengeParameters } = step;
    const answers = await answerChallenge({ name: ChallengeName });
    const ChallengeResponses = { USERNAME: ChallengeParameters?.USER_ID_FOR_SRP ?? email, ...answers };
    step = await ask(outputs, 'RespondToAuthChallenge', { ChallengeName, Session, ChallengeResponses }, io);
  }
  return tokensIn(step);
}

/** `answerChallenge`: what to do when Cognito wants to know more than the password. @throws Failure */
export async function signIn(
  outputs: ConsoleOutputs,
  email: string,
  password: string,
  io: Io,
  answerChallenge: AnswerChallenge = refuseChallenge,
): Promise<Tokens> {
  try {
    return await withPassword(outputs, email, password, io, answerChallenge);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(`Cannot sign in as ${email}: ${error.message}`, { cause: error });
  }
}

/** New tokens for the refresh token. @throws Failure when it has expired too */
export async function refresh(outputs: ConsoleOutputs, refreshToken: string, io: Io): Promise<Tokens> {
  const AuthParameters = { REFRESH_TOKEN: refreshToken };
  const tokens = tokensIn(await ask(outputs, 'InitiateAuth', { AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters }, io));
  return { ...tokens, refreshToken: tokens.refreshToken ?? refreshToken };
}
