import { confirmSignIn, fetchAuthSession, type SignInOutput, type setUpTOTP, signIn, signOut } from 'aws-amplify/auth';

/** What an authenticator app is told: the key to type, and the address that carries it. */
export interface TotpKey {
  secret: string;
  uri: string;
}

/** What the person has to do next. */
export type SignInStep =
  | { step: 'done' }
  | { step: 'new-password' }
  | { step: 'totp-code' }
  | ({ step: 'totp-setup' } & TotpKey);

/** Cognito asks for something that this console has no form for. */
export class UnsupportedStep extends Error {
  override readonly name = 'UnsupportedStep';
}

type Setup = Awaited<ReturnType<typeof setUpTOTP>>;

export const totpKey = ({ sharedSecret, getSetupUri }: Setup, email: string): TotpKey => ({
  secret: sharedSecret,
  uri: getSetupUri('Deployment console', email).href,
});

async function toStep({ nextStep }: SignInOutput, email: string): Promise<SignInStep> {
  switch (nextStep.signInStep) {
    case 'DONE':
      return { step: 'done' };
    case 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED':
      return { step: 'new-password' };
    case 'CONFIRM_SIGN_IN_WITH_TOTP_CODE':
      return { step: 'totp-code' };
    case 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION':
    case 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION':
      return toStep(await confirmSignIn({ challengeResponse: 'TOTP' }), email);
    case 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP':
      return { step: 'totp-setup', ...totpKey(nextStep.totpSetupDetails, email) };
    default:
      throw new UnsupportedStep(nextStep.signInStep);
  }
}

export async function startSignIn(
  email: string,
  password: string,
  authFlowType: 'USER_PASSWORD_AUTH' | 'USER_SRP_AUTH',
): Promise<SignInStep> {
  const attempt = () => signIn({ username: email, password, options: { authFlowType } });
  try {
    return await toStep(await attempt(), email);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'UserAlreadyAuthenticatedException') throw error;
    await signOut();
    return await toStep(await attempt(), email);
  }
}

export const answerStep = async (answer: string, email: string): Promise<SignInStep> =>
  toStep(await confirmSignIn({ challengeResponse: answer }), email);

/** The access token, renewed when it is about to lapse. Undefined when nobody is signed in any more. */
export async function accessToken(refresh = false): Promise<string | undefined> {
  const { tokens } = await fetchAuthSession({ forceRefresh: refresh });
  return tokens?.accessToken.toString();
}

export const leave = (): Promise<void> => signOut();
