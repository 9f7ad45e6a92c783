import type { AuthenticatorProps } from '@aws-amplify/ui-react';
import {
  type ConfirmResetPasswordInput,
  type ConfirmSignInInput,
  confirmResetPassword,
  confirmSignIn,
  type ResetPasswordInput,
  resetPassword,
  type SignInInput,
  signIn,
} from 'aws-amplify/auth';
import type { Outputs } from '../../configuration/outputs.ts';
import { endSession } from '../auth.ts';

type Services = NonNullable<AuthenticatorProps['services']>;

/** Signs in, also when this browser still has a session, such as from another tab. */
async function startSignIn(input: SignInInput) {
  try {
    return await signIn(input);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'UserAlreadyAuthenticatedException') throw error;
    await endSession();
    return signIn(input);
  }
}

/** Authenticator apps show codes in groups, and people type the space too. */
const withoutSpaces = (answer: string): string => (/^[\d\s]+$/.test(answer) ? answer.replaceAll(/\s/g, '') : answer);

const answerChallenge = (input: ConfirmSignInInput) =>
  confirmSignIn({ ...input, challengeResponse: withoutSpaces(input.challengeResponse) });

/** The form's requests to Cognito, with errors explained in the reader's language. */
export function signInServices({ authFlow }: Outputs['custom'], explain: (error: unknown) => string): Services {
  const withExplanation =
    <Input, Output>(ask: (input: Input) => Promise<Output>) =>
    async (input: Input): Promise<Output> => {
      try {
        return await ask(input);
      } catch (error) {
        throw new Error(explain(error), { cause: error });
      }
    };
  const services = {
    handleSignIn: withExplanation((input: SignInInput) =>
      startSignIn(authFlow && !input.options ? { ...input, options: { authFlowType: authFlow } } : input),
    ),
    handleConfirmSignIn: withExplanation(answerChallenge),
    handleForgotPassword: withExplanation((input: ResetPasswordInput) => resetPassword(input)),
    handleForgotPasswordSubmit: withExplanation((input: ConfirmResetPasswordInput) => confirmResetPassword(input)),
  };
  // Amplify's types include overloads for servers, which the form does not call.
  return services as Services;
}
