import { CodeMismatchError, InvalidParameterError, NotAuthorizedError } from 'cognito-local/lib/errors.js';
import { z } from 'zod';
import { refuseWeak } from './password-rules.ts';
import { policyOf } from './pools/password-policy.ts';
import type { Rule } from './rule.ts';
import { context } from './services.ts';

const codeRequest = z.object({ ClientId: z.string(), Username: z.string() });

/** The first letter of each side, as Cognito shows it. */
export const masked = (address: string): string =>
  address
    .split('@')
    .map((side) => `${side.slice(0, 1)}***`)
    .join('@');

/** Like Cognito, answers the same whether or not somebody has this address. */
export const forgotPassword: Rule = async ({ cognito }, request, carryOut) => {
  const { data } = codeRequest.safeParse(request);
  if (!data) throw new InvalidParameterError('ClientId and Username are required');
  const pool = await cognito.getUserPoolForClientId(context, data.ClientId);
  const user = await pool.getUserByUsername(context, data.Username);
  if (user?.UserStatus === 'FORCE_CHANGE_PASSWORD')
    throw new NotAuthorizedError('User password cannot be reset in the current state.');
  if (user?.Enabled) await carryOut('ForgotPassword', data);
  const delivery = { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: masked(data.Username) };
  return { CodeDeliveryDetails: delivery };
};

const confirmation = codeRequest.extend({ ConfirmationCode: z.string().min(1), Password: z.string() });

/** cognito-local would take a request without a code from anybody who never asked for one. */
export const confirmForgotPassword: Rule = async ({ cognito }, request, carryOut) => {
  const { data } = confirmation.safeParse(request);
  if (!data) throw new InvalidParameterError('ClientId, Username, ConfirmationCode and Password are required');
  const pool = await cognito.getUserPoolForClientId(context, data.ClientId);
  refuseWeak(data.Password, policyOf(pool.options));
  const user = await pool.getUserByUsername(context, data.Username);
  if (!user?.Enabled || user.UserStatus !== 'CONFIRMED') throw new CodeMismatchError();
  return carryOut('ConfirmForgotPassword', data);
};
