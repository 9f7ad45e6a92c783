import { z } from 'zod';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { type AnswerChallenge, answerNames, challengeNamed } from './challenges.ts';
import { askCognito } from './cognito-request.ts';
import type { ConsoleOutputs } from './outputs.ts';
import type { Tokens } from './tokens.ts';

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
/** At most so many questions after the password, such as a new password and then a code. */
const mostChallenges = 3;

async function ask(outputs: ConsoleOutputs, verb: string, request: object, io: Io) {
  return answer.parse(await askCognito(outputs, verb, { ClientId: outputs.clientId, ...request }, io));
}

function tokensIn({ AuthenticationResult: result, ChallengeName: challenge }: z.output<typeof answer>): Tokens {
  if (!result) throw new Failure(`Sign-in asks for ${challenge ?? 'more'}, again and again`);
  const expiresAt = new Date(Date.now() + result.ExpiresIn * 1_000).toISOString();
  return { accessToken: result.AccessToken, refreshToken: result.RefreshToken, expiresAt };
}

/** Sign-in that sends the password itself, which only the Cognito of one machine takes. @throws Failure */
export async function signInByPassword(
  outputs: ConsoleOutputs,
  email: string,
  password: string,
  io: Io,
  answerChallenge: AnswerChallenge,
): Promise<Tokens> {
  const AuthParameters = { USERNAME: email, PASSWORD: password };
  let step = await ask(outputs, 'InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters }, io);
  for (let asked = 0; step.ChallengeName && asked < mostChallenges; asked++) {
    const { Session, ChallengeParameters } = step;
    const ChallengeName = challengeNamed(step.ChallengeName);
    const USERNAME = ChallengeParameters?.USER_ID_FOR_SRP ?? email;
    const ChallengeResponses = { USERNAME, [answerNames[ChallengeName]]: await answerChallenge(ChallengeName) };
    step = await ask(outputs, 'RespondToAuthChallenge', { ChallengeName, Session, ChallengeResponses }, io);
  }
  return tokensIn(step);
}

/** New tokens for the refresh token. @throws Failure when it has expired too */
export async function refresh(outputs: ConsoleOutputs, refreshToken: string, io: Io): Promise<Tokens> {
  const AuthParameters = { REFRESH_TOKEN: refreshToken };
  const tokens = tokensIn(await ask(outputs, 'InitiateAuth', { AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters }, io));
  return { ...tokens, refreshToken: tokens.refreshToken ?? refreshToken };
}

/** Makes a refresh token worthless. @throws Failure */
export async function revoke(outputs: ConsoleOutputs, refreshToken: string, io: Io): Promise<void> {
  await ask(outputs, 'RevokeToken', { Token: refreshToken }, io);
}
