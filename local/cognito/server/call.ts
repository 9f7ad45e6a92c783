import { Router } from 'cognito-local/lib/server/Router.js';
import type { Services } from 'cognito-local/lib/services/index.js';
import { context } from './services.ts';
import { answerChallenge, changePassword, type Rule, signIn, signOutEverywhere } from './sign-in-rules.ts';

/** Carries out a request of the Cognito user pools API, such as `AdminGetUser`. */
export type Call = (target: string, request: object) => Promise<unknown>;

/** Where cognito-local does not answer like Cognito. */
const rules: Readonly<Record<string, Rule>> = {
  InitiateAuth: signIn,
  RespondToAuthChallenge: answerChallenge,
  ChangePassword: changePassword,
  AdminUserGlobalSignOut: signOutEverywhere,
};

export function createCall(services: Services): Call {
  const route = Router(services);
  return async (target, request) => {
    const carryOut = () => route(target)(context, request);
    const rule = rules[target];
    return rule ? rule(services, request, carryOut) : carryOut();
  };
}
