import { InvalidParameterError, NotAuthorizedError } from 'cognito-local/lib/errors.js';
import type { AppClient } from 'cognito-local/lib/services/appClient.js';
import { z } from 'zod';
import type { Rule } from '../rule.ts';
import { context } from '../services.ts';

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
  refuseUnwritable(
    client,
    data.UserAttributes.map(({ Name }) => Name),
  );
  return carryOut('UpdateUserAttributes', request);
};

/** @throws NotAuthorizedError for attributes that people of this client do not set themselves */
export function refuseUnwritable(client: AppClient | null, names: readonly string[]): void {
  const writable = client?.UserPoolId.startsWith(ofConsole) ? [] : client?.WriteAttributes;
  const refused = names.some((name) =>
    writable ? !writable.includes(name) : name.startsWith('custom:') || serverOnly.has(name),
  );
  if (refused) throw new NotAuthorizedError('A client attempted to write unauthorized attribute');
}

/** The console knows its people by their e-mail addresses, which they do not change themselves. */
export const ofConsole = 'local_';

const serverOnly: ReadonlySet<string> = new Set(['sub', 'email_verified', 'phone_number_verified']);
