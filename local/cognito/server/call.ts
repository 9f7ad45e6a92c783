import { Router } from 'cognito-local/lib/server/Router.js';
import type { Services } from 'cognito-local/lib/services/index.js';
import { challengeSessions } from './challenge-sessions.ts';
import { confirmForgotPassword, forgotPassword } from './password-reset-rules.ts';
import { renew } from './renewal-rules.ts';
import type { Call, Rule } from './rule.ts';
import { context } from './services.ts';
import { answerChallenge, changePassword, signIn, signOutEverywhere } from './sign-in-rules.ts';

/** Where cognito-local does not answer like Cognito. */
function createRules(): Readonly<Record<string, Rule>> {
  const { putting, answering } = challengeSessions();
  return {
    InitiateAuth: putting(signIn),
    RespondToAuthChallenge: answering(answerChallenge),
    GetTokensFromRefreshToken: renew,
    ChangePassword: changePassword,
    ForgotPassword: forgotPassword,
    ConfirmForgotPassword: confirmForgotPassword,
    AdminUserGlobalSignOut: signOutEverywhere,
  };
}

export function createCall(services: Services): Call {
  const route = Router(services);
  const rules = createRules();
  const carryOut: Call = async (target, request) => route(target)(context, request);
  return async (target, request) => {
    const rule = rules[target];
    return rule ? rule(services, request, carryOut) : carryOut(target, request);
  };
}
