import {
  CognitoError,
  InvalidParameterError,
  NotAuthorizedError,
  UserNotFoundError,
} from 'cognito-local/lib/errors.js';
import type { User } from 'cognito-local/lib/services/userPoolService.js';
import { z } from 'zod';
import { refuseWeak } from './password-rules.ts';
import { policyOf } from './pools/password-policy.ts';
import { renew } from './renewal-rules.ts';
import type { Rule } from './rule.ts';
import { context } from './services.ts';

const incorrect = () => new NotAuthorizedError('Incorrect username or password.');
const codes: readonly string[] = ['NotAuthorizedException', 'InvalidPasswordException', 'UserNotFoundException'];

/** Cognito does not tell whether it was the user name or the password. */
function vaguely(error: unknown): never {
  throw error instanceof CognitoError && codes.includes(error.code) ? incorrect() : error;
}

const passwordSignIn = z.object({
  AuthFlow: z.literal('USER_PASSWORD_AUTH'),
  ClientId: z.string(),
  AuthParameters: z.object({ USERNAME: z.string(), PASSWORD: z.string() }),
});

const renewalFlow = z.object({
  AuthFlow: z.enum(['REFRESH_TOKEN_AUTH', 'REFRESH_TOKEN']),
  ClientId: z.string(),
  AuthParameters: z.object({ REFRESH_TOKEN: z.string() }),
});

/** Refuses people who are disabled, and whoever does not know the temporary password. */
export const signIn: Rule = async (services, request, carryOut) => {
  const renewal = renewalFlow.safeParse(request).data;
  if (renewal) {
    const { ClientId, AuthParameters } = renewal;
    return renew(services, { ClientId, RefreshToken: AuthParameters.REFRESH_TOKEN }, carryOut);
  }
  const { data } = passwordSignIn.safeParse(request);
  if (!data) throw new InvalidParameterError('Initiate Auth method not supported.');
  const pool = await services.cognito.getUserPoolForClientId(context, data.ClientId);
  const user = await pool.getUserByUsername(context, data.AuthParameters.USERNAME);
  if (user && !user.Enabled) throw new NotAuthorizedError('User is disabled.');
  if (user?.UserStatus === 'FORCE_CHANGE_PASSWORD' && user.Password !== data.AuthParameters.PASSWORD) throw incorrect();
  return carryOut('InitiateAuth', request).catch(vaguely);
};

const challengeAnswer = z.object({
  ClientId: z.string(),
  ChallengeResponses: z.object({ USERNAME: z.string(), NEW_PASSWORD: z.string().optional() }),
});
const signedIn = z.object({ AuthenticationResult: z.object({ RefreshToken: z.string() }) });

/** Refuses weak passwords, and keeps the refresh token: without it the sign-in could not be renewed. */
export const answerChallenge: Rule = async ({ cognito }, request, carryOut) => {
  const { data } = challengeAnswer.safeParse(request);
  if (!data) return carryOut('RespondToAuthChallenge', request);
  const { USERNAME, NEW_PASSWORD } = data.ChallengeResponses;
  const pool = await cognito.getUserPoolForClientId(context, data.ClientId);
  if (NEW_PASSWORD !== undefined) refuseWeak(NEW_PASSWORD, policyOf(pool.options));
  const answer = await carryOut('RespondToAuthChallenge', request);
  const token = signedIn.safeParse(answer).data?.AuthenticationResult.RefreshToken;
  const user: User | null = await pool.getUserByUsername(context, USERNAME);
  if (token && user) await pool.storeRefreshToken(context, token, user);
  return answer;
};

const passwordChange = z.object({ ProposedPassword: z.string() });

export const changePassword: Rule = async (_services, request, carryOut) => {
  const { data } = passwordChange.safeParse(request);
  if (data) refuseWeak(data.ProposedPassword);
  return carryOut('ChangePassword', request).catch(vaguely);
};

const person = z.object({ UserPoolId: z.string(), Username: z.string() });

/** cognito-local has no such request. */
export const signOutEverywhere: Rule = async ({ cognito }, request) => {
  const { UserPoolId, Username } = person.parse(request);
  const pool = await cognito.getUserPool(context, UserPoolId);
  const user = await pool.getUserByUsername(context, Username);
  if (!user) throw new UserNotFoundError();
  await pool.saveUser(context, { ...user, RefreshTokens: [] });
  return {};
};
