import { Amplify, type ResourcesConfig } from 'aws-amplify';
import { confirmSignIn, type SignInOutput, signIn } from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider, DefaultTokenStore } from 'aws-amplify/auth/cognito';
import { Failure } from '../failure.ts';
import { type AnswerChallenge, challengeNamed } from './challenges.ts';
import type { ConsoleOutputs } from './outputs.ts';
import type { Tokens } from './tokens.ts';

type Step = SignInOutput['nextStep']['signInStep'];

const challengeOfStep: Partial<Record<Step, string>> = {
  CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED: 'NEW_PASSWORD_REQUIRED',
  CONFIRM_SIGN_IN_WITH_TOTP_CODE: 'SOFTWARE_TOKEN_MFA',
};

/** At most so many questions after the password, such as a new password and then a code. */
const mostChallenges = 4;

async function answerTo(step: Step, answerChallenge: AnswerChallenge): Promise<string> {
  if (step === 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION') return 'TOTP';
  return answerChallenge(challengeNamed(challengeOfStep[step] ?? step));
}

/** Amplify keeps the tokens in a store of its own, which here lasts as long as the command does. */
function configure({ userPoolId, clientId, cognitoUrl, hasOwnCognito }: ConsoleOutputs): DefaultTokenStore {
  const settings: ResourcesConfig['Auth'] = {
    Cognito: {
      userPoolId,
      userPoolClientId: clientId,
      ...(hasOwnCognito ? { userPoolEndpoint: cognitoUrl.href } : {}),
    },
  };
  const items = new Map<string, string>();
  const storage = {
    setItem: async (key: string, value: string) => void items.set(key, value),
    getItem: async (key: string) => items.get(key) ?? null,
    removeItem: async (key: string) => void items.delete(key),
    clear: async () => items.clear(),
  };
  Amplify.configure({ Auth: settings });
  cognitoUserPoolsTokenProvider.setKeyValueStorage(storage);
  const store = new DefaultTokenStore();
  store.setKeyValueStorage(storage);
  store.setAuthConfig(settings);
  return store;
}

async function tokensIn(store: DefaultTokenStore): Promise<Tokens> {
  const { accessToken, refreshToken } = (await store.loadTokens()) ?? {};
  const expires = accessToken?.payload.exp;
  if (!accessToken || expires === undefined) throw new Failure('Sign-in gave no access token');
  return {
    accessToken: accessToken.toString(),
    refreshToken,
    expiresAt: new Date(expires * 1_000).toISOString(),
  };
}

/** Amplify tells of a network that fails without saying which. */
const inWords = (error: Error, { cognitoUrl }: ConsoleOutputs): Failure =>
  new Failure(error.name === 'NetworkError' ? `${cognitoUrl.origin} cannot be reached` : error.message, {
    cause: error,
  });

/** Sign-in that proves to know the password without sending it, as a user pool on AWS wants it. @throws Failure */
export async function signInBySrp(
  outputs: ConsoleOutputs,
  email: string,
  password: string,
  answerChallenge: AnswerChallenge,
): Promise<Tokens> {
  const store = configure(outputs);
  try {
    let state = await signIn({ username: email, password, options: { authFlowType: 'USER_SRP_AUTH' } });
    for (let asked = 0; !state.isSignedIn && asked < mostChallenges; asked++) {
      const challengeResponse = await answerTo(state.nextStep.signInStep, answerChallenge);
      state = await confirmSignIn({ challengeResponse });
    }
    return await tokensIn(store);
  } catch (error) {
    if (error instanceof Failure || !(error instanceof Error)) throw error;
    throw inWords(error, outputs);
  }
}
