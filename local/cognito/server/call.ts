import { Router } from 'cognito-local/lib/server/Router.js';
import type { Services } from 'cognito-local/lib/services/index.js';
import { renew } from './renewal-rules.ts';
import type { Call, Rule } from './rule.ts';
import { context } from './services.ts';
import { answerChallenge, changePassword, signIn, signOutEverywhere } from './sign-in-rules.ts';

/** Where cognito-local does not answer like Cognito. */
const rules: Readonly<Record<string, Rule>> = {
  InitiateAuth: signIn,
  RespondToAuthChallenge: answerChallenge,
  GetTokensFromRefreshToken: renew,
  ChangePassword: changePassword,
  AdminUserGlobalSignOut: signOutEverywhere,
};

export function createCall(services: Services): Call {
  const route = Router(services);
  const carryOut: Call = async (target, request) => route(target)(context, request);
  return async (target, request) => {
    const rule = rules[target];
    return rule ? rule(services, request, carryOut) : carryOut(target, request);
  };
}
