import { z } from 'zod';
import { Failure } from '../failure.ts';
import { fetchOnce } from '../http/retry.ts';
import type { Io } from '../io.ts';
import type { ConsoleOutputs } from './outputs.ts';

const refusal = z.object({ message: z.string().optional(), Message: z.string().optional() });

/** Cognito was asked and says no. */
export class SignInRefused extends Failure {}

/** Cognito's answer to a request of its API. @throws SignInRefused */
export async function askCognito(
  { cognitoUrl }: ConsoleOutputs,
  verb: string,
  request: object,
  io: Io,
): Promise<unknown> {
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `AWSCognitoIdentityProviderService.${verb}`,
  };
  const response = await fetchOnce(cognitoUrl, { method: 'POST', headers, body: JSON.stringify(request) }, io);
  const content: unknown = await response.json().catch(() => ({}));
  if (response.ok) return content;
  const said = refusal.safeParse(content).data;
  throw new SignInRefused(said?.message ?? said?.Message ?? `Sign-in answered ${response.status}`);
}
