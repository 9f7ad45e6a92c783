import { InvalidParameterError, NotAuthorizedError } from 'cognito-local/lib/errors.js';
import { z } from 'zod';
import type { Rule } from '../rule.ts';
import { context } from '../services.ts';

/** Everybody's accounts are made for them here. */
export const signUp: Rule = async ({ cognito }, request) => {
  const { data } = z.object({ ClientId: z.string() }).safeParse(request);
  if (!data) throw new InvalidParameterError('ClientId is required');
  await cognito.getUserPoolForClientId(context, data.ClientId);
  throw new NotAuthorizedError('SignUp is not permitted for this user pool');
};

const change = z.object({
  AccessToken: z.string(),
  UserAttributes: z.array(z.object({ Name: z.string(), Value: z.string() })),
});

const clientOf = (token: string): string =>
  z.object({ client_id: z.string() }).parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()))
    .client_id;

/** Standard attributes, unless the client says which; never one that it does not say. The token is valid. */
export const updateOwnAttributes: Rule = async ({ cognito }, request, carryOut) => {
  const { data } = change.safeParse(request);
  if (!data) throw new InvalidParameterError('AccessToken and UserAttributes are required');
  const client = await cognito.getAppClient(context, clientOf(data.AccessToken));
  const writable = client?.UserPoolId.startsWith(ofConsole) ? [] : client?.WriteAttributes;
  const refused = data.UserAttributes.some(({ Name }) =>
    writable ? !writable.includes(Name) : Name.startsWith('custom:') || serverOnly.has(Name),
  );
  if (refused) throw new NotAuthorizedError('A client attempted to write unauthorized attribute');
  return carryOut('UpdateUserAttributes', request);
};

/** The console knows its people by their e-mail addresses, which they do not change themselves. */
const ofConsole = 'local_';

const serverOnly: ReadonlySet<string> = new Set(['sub', 'email_verified', 'phone_number_verified']);
