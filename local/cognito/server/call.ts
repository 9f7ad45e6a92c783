import { Router } from 'cognito-local/lib/server/Router.js';
import type { Services } from 'cognito-local/lib/services/index.js';
import { z } from 'zod';
import { context } from './services.ts';
import { incorrect, refuseDisabled } from './sign-in-rules.ts';

/** Carries out a request of the Cognito user pools API, such as `AdminGetUser`. */
export type Call = (target: string, request: object) => Promise<unknown>;

const passwordSignIn = z.object({
  AuthFlow: z.literal('USER_PASSWORD_AUTH'),
  ClientId: z.string(),
  AuthParameters: z.object({ USERNAME: z.string(), PASSWORD: z.string() }),
});

/** Answers like Cognito also where cognito-local does not: on a wrong password, and for people who are disabled. */
export function createCall(services: Services): Call {
  const route = Router(services);
  return async (target, request) => {
    const signIn = target === 'InitiateAuth' ? passwordSignIn.safeParse(request).data : undefined;
    if (!signIn) return route(target)(context, request);
    await refuseDisabled(services, signIn.ClientId, signIn.AuthParameters.USERNAME);
    return route(target)(context, request).catch(incorrect);
  };
}
