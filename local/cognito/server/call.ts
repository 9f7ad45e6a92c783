import { Router } from 'cognito-local/lib/server/Router.js';
import type { Services } from 'cognito-local/lib/services/index.js';
import type { AccessTokenRules } from './access-token-rules.ts';
import { limited, limitedCodes } from './attempt-rules.ts';
import { challengeSessions } from './challenge-sessions.ts';
import { createLockout } from './lockout.ts';
import { confirmForgotPassword, forgotPassword } from './password-reset-rules.ts';
import type { InvokeTrigger } from './pools/invoke-trigger.ts';
import { migratingAtSignIn, migratingForgetful } from './pools/migrating-rules.ts';
import { updateOwnAttributes } from './pools/own-attributes.ts';
import {
  conforming,
  deleteGroup,
  deleteUserPool,
  deleteUserPoolClient,
  putGroup,
  putUserPool,
  putUserPoolClient,
} from './pools/pool-rules.ts';
import { confirmSignUp, resendConfirmationCode, signUp } from './pools/sign-up.ts';
import { renew } from './renewal-rules.ts';
import type { Call, Rule } from './rule.ts';
import { context } from './services.ts';
import { answerChallenge, changePassword, signIn, signOutEverywhere } from './sign-in-rules.ts';

/** Where cognito-local does not answer like Cognito. */
function createRules({ checked }: AccessTokenRules, invoke: InvokeTrigger): Readonly<Record<string, Rule>> {
  const { putting, answering } = challengeSessions();
  const lockout = createLockout();
  return {
    InitiateAuth: putting(limited(lockout, migratingAtSignIn(invoke, signIn))),
    RespondToAuthChallenge: answering(limited(lockout, answerChallenge)),
    GetTokensFromRefreshToken: renew,
    ChangePassword: checked('ChangePassword', changePassword),
    GetUser: checked('GetUser'),
    AssociateSoftwareToken: checked('AssociateSoftwareToken'),
    VerifySoftwareToken: checked('VerifySoftwareToken'),
    SetUserMFAPreference: checked('SetUserMFAPreference'),
    ForgotPassword: migratingForgetful(invoke, forgotPassword),
    ConfirmForgotPassword: limitedCodes(createLockout(), confirmForgotPassword),
    AdminUserGlobalSignOut: signOutEverywhere,
    SignUp: signUp,
    ConfirmSignUp: limitedCodes(createLockout(), confirmSignUp),
    ResendConfirmationCode: resendConfirmationCode,
    UpdateUserAttributes: checked('UpdateUserAttributes', updateOwnAttributes),
    AdminCreateUser: conforming('AdminCreateUser'),
    AdminSetUserPassword: conforming('AdminSetUserPassword'),
    AdminUpdateUserAttributes: conforming('AdminUpdateUserAttributes'),
    PutUserPool: putUserPool,
    DeleteUserPool: deleteUserPool,
    PutUserPoolClient: putUserPoolClient,
    DeleteUserPoolClient: deleteUserPoolClient,
    PutGroup: putGroup,
    DeleteGroup: deleteGroup,
  };
}

export function createCall(services: Services, accessTokens: AccessTokenRules, invoke: InvokeTrigger): Call {
  const route = Router(services);
  const rules = createRules(accessTokens, invoke);
  const carryOut: Call = async (target, request) => route(target)(context, request);
  return async (target, request) => {
    const rule = rules[target];
    return rule ? rule(services, request, carryOut) : carryOut(target, request);
  };
}
