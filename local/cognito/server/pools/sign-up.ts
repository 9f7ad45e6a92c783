import { CodeMismatchError, InvalidParameterError, NotAuthorizedError } from 'cognito-local/lib/errors.js';
import type { User } from 'cognito-local/lib/services/userPoolService.js';
import { z } from 'zod';
import { masked } from '../password-reset-rules.ts';
import { refuseWeak } from '../password-rules.ts';
import type { Rule } from '../rule.ts';
import { context } from '../services.ts';
import { ofConsole, refuseUnwritable } from './own-attributes.ts';
import { policyOf } from './password-policy.ts';
import { assertConforms } from './pool-rules.ts';

interface Attribute {
  Name?: string;
  Value?: string;
}

const wanted = z.object({
  ClientId: z.string(),
  Username: z.string().min(1),
  Password: z.string(),
  UserAttributes: z.array(z.object({ Name: z.string(), Value: z.string().default('') })).default([]),
});

/** Only in pools of applications whose template lets people sign up. The console's accounts are made for them. */
export const signUp: Rule = async ({ cognito }, request, carryOut) => {
  const { data: client } = z.object({ ClientId: z.string() }).safeParse(request);
  if (!client) throw new InvalidParameterError('ClientId is required');
  const pool = await cognito.getUserPoolForClientId(context, client.ClientId);
  const { Id, AdminCreateUserConfig } = pool.options;
  if (Id.startsWith(ofConsole) || AdminCreateUserConfig?.AllowAdminCreateUserOnly)
    throw new NotAuthorizedError('SignUp is not permitted for this user pool');
  const { data } = wanted.safeParse(request);
  if (!data) throw new InvalidParameterError('Username and Password are required');
  const names = data.UserAttributes.map(({ Name }) => Name);
  refuseUnwritable(await cognito.getAppClient(context, data.ClientId), names);
  for (const one of data.UserAttributes) assertConforms(pool.options, one);
  refuseWeak(data.Password, policyOf(pool.options));
  return withMaskedDelivery(await carryOut('SignUp', data));
};

const named = z.object({ ClientId: z.string(), Username: z.string().min(1) });
const confirmation = named.extend({ ConfirmationCode: z.string().min(1) });

/** What was sent to an address shows that it is the person's. */
export const confirmSignUp: Rule = async ({ cognito }, request, carryOut) => {
  const { data } = confirmation.safeParse(request);
  if (!data) throw new InvalidParameterError('ClientId, Username and ConfirmationCode are required');
  const pool = await cognito.getUserPoolForClientId(context, data.ClientId);
  const user: User | null = await pool.getUserByUsername(context, data.Username);
  // Whether there is such a person is not told.
  if (!user) throw new CodeMismatchError();
  if (user.UserStatus !== 'UNCONFIRMED')
    throw new NotAuthorizedError(`User cannot be confirmed. Current status is ${user.UserStatus}`);
  await carryOut('ConfirmSignUp', data);
  const confirmed: User | null = await pool.getUserByUsername(context, data.Username);
  const Attributes = (confirmed?.Attributes ?? []).filter(({ Name }: Attribute) => Name !== 'email_verified');
  if (confirmed)
    await pool.saveUser(context, {
      ...confirmed,
      Attributes: [...Attributes, { Name: 'email_verified', Value: 'true' }],
    });
  return {};
};

/** cognito-local has no such request. */
export const resendConfirmationCode: Rule = async ({ cognito, messages, otp }, request) => {
  const { data } = named.safeParse(request);
  if (!data) throw new InvalidParameterError('ClientId and Username are required');
  const pool = await cognito.getUserPoolForClientId(context, data.ClientId);
  const user: User | null = await pool.getUserByUsername(context, data.Username);
  const Destination = user?.Attributes.find(({ Name }: Attribute) => Name === 'email')?.Value ?? data.Username;
  const delivery = { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination } as const;
  if (user && user.UserStatus !== 'UNCONFIRMED') throw new InvalidParameterError('User is already confirmed.');
  if (user) {
    const code = otp();
    await pool.saveUser(context, { ...user, ConfirmationCode: code });
    await messages.deliver(context, 'ResendCode', data.ClientId, pool.options.Id, user, code, undefined, delivery);
  }
  return withMaskedDelivery({ CodeDeliveryDetails: delivery });
};

const delivered = z.looseObject({ CodeDeliveryDetails: z.looseObject({ Destination: z.string() }) });

function withMaskedDelivery(answer: unknown): unknown {
  const { data } = delivered.safeParse(answer);
  if (!data) return answer;
  const { CodeDeliveryDetails: details } = data;
  return { ...data, CodeDeliveryDetails: { ...details, Destination: masked(details.Destination) } };
}
