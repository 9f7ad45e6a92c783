import { z } from 'zod';
import { Failure } from '../failure.ts';
import { fetchOnce } from '../http/retry.ts';
import type { Io } from '../io.ts';

/** What the CLI needs of `/amplify_outputs.json`. */
const outputs = z.object({
  auth: z.object({ user_pool_id: z.string(), user_pool_client_id: z.string(), aws_region: z.string() }),
  custom: z
    .object({
      api: z.object({ url: z.string() }).optional(),
      mode: z.string().optional(),
      cognitoEndpoint: z.string().optional(),
    })
    .optional(),
});

export interface ConsoleOutputs {
  local: boolean;
  apiUrl: string;
  cognitoUrl: URL;
  /** Sign-in is not at the address that AWS has for it. */
  hasOwnCognito: boolean;
  userPoolId: string;
  clientId: string;
}

const trimmed = (url: URL): string => url.href.replace(/\/$/, '');

/** Where this console's API and sign-in are. @throws Failure when there is no console at `url` */
export async function readOutputs(url: string, io: Io): Promise<ConsoleOutputs> {
  const response = await fetchOnce(new URL('/amplify_outputs.json', url), {}, io);
  const parsed = outputs.safeParse(response.ok ? await response.json().catch(() => undefined) : undefined);
  if (!parsed.success) throw new Failure(`There is no console at ${url}: it has no valid /amplify_outputs.json`);
  const { auth, custom } = parsed.data;
  const cognito = custom?.cognitoEndpoint ?? `https://cognito-idp.${auth.aws_region}.amazonaws.com/`;
  return {
    local: custom?.mode === 'local',
    apiUrl: trimmed(new URL(custom?.api?.url ?? '/api', url)),
    cognitoUrl: new URL(cognito, url),
    hasOwnCognito: custom?.cognitoEndpoint !== undefined,
    userPoolId: auth.user_pool_id,
    clientId: auth.user_pool_client_id,
  };
}
