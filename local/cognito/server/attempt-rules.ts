import { CognitoError, NotAuthorizedError } from 'cognito-local/lib/errors.js';
import { z } from 'zod';
import type { Lockout } from './lockout.ts';
import type { Rule } from './rule.ts';

const named = z.union([
  z.object({ Username: z.string() }).transform(({ Username }) => Username),
  z
    .object({ AuthParameters: z.object({ USERNAME: z.string() }) })
    .transform(({ AuthParameters }) => AuthParameters.USERNAME),
  z
    .object({ ChallengeResponses: z.object({ USERNAME: z.string() }) })
    .transform(({ ChallengeResponses }) => ChallengeResponses.USERNAME),
]);

/** Wrong guesses of a password or a code. */
const guesses: readonly string[] = ['NotAuthorizedException', 'CodeMismatchException'];

const guarded =
  (lockout: Lockout, refusal: () => CognitoError, rule: Rule): Rule =>
  async (services, request, carryOut) => {
    const name = named.safeParse(request).data;
    if (name === undefined) return rule(services, request, carryOut);
    if (lockout.isLocked(name)) throw refusal();
    try {
      const result = await rule(services, request, carryOut);
      if (isComplete(result)) lockout.succeeded(name);
      return result;
    } catch (error) {
      if (error instanceof CognitoError && guesses.includes(error.code)) lockout.failed(name);
      throw error;
    }
  };

/** A challenge is only half a sign-in: who knows a password must not get further tries at the code by it. */
const isComplete = (result: unknown): boolean =>
  typeof result === 'object' && result !== null && !('ChallengeName' in result);

/** Sign-ins, of which Cognito refuses further ones for a while after five that fail. */
export const limited = (lockout: Lockout, rule: Rule): Rule =>
  guarded(lockout, () => new NotAuthorizedError('Password attempts exceeded'), rule);

/** Guesses of a code that was sent. */
export const limitedCodes = (lockout: Lockout, rule: Rule): Rule =>
  guarded(
    lockout,
    () => new CognitoError('LimitExceededException', 'Attempt limit exceeded, please try after some time.'),
    rule,
  );
