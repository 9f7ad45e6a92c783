import { InvalidParameterError, NotAuthorizedError } from 'cognito-local/lib/errors.js';
import { z } from 'zod';
import type { Rule } from './rule.ts';
import { context } from './services.ts';

const renewal = z.object({ ClientId: z.string(), RefreshToken: z.string() });

/** The way in which Amplify renews a sign-in; cognito-local only knows the older one. Refuses people who are disabled. */
export const renew: Rule = async ({ cognito }, request, carryOut) => {
  const { data } = renewal.safeParse(request);
  if (!data) throw new InvalidParameterError('ClientId and RefreshToken are required');
  const pool = await cognito.getUserPoolForClientId(context, data.ClientId);
  const user = await pool.getUserByRefreshToken(context, data.RefreshToken);
  if (!user) throw new NotAuthorizedError('Refresh Token has been revoked');
  if (!user.Enabled) throw new NotAuthorizedError('User is disabled.');
  return carryOut('InitiateAuth', {
    AuthFlow: 'REFRESH_TOKEN_AUTH',
    ClientId: data.ClientId,
    AuthParameters: { REFRESH_TOKEN: data.RefreshToken },
  });
};
