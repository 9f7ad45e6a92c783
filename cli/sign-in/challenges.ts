import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';

/** What Cognito may want to know besides the password, and what its answer is called there. */
export const answerNames = {
  NEW_PASSWORD_REQUIRED: 'NEW_PASSWORD',
  SOFTWARE_TOKEN_MFA: 'SOFTWARE_TOKEN_MFA_CODE',
} as const;

export type ChallengeName = keyof typeof answerNames;

/** Answers a challenge for the person. @throws Failure when it cannot be answered here */
export type AnswerChallenge = (name: ChallengeName) => Promise<string>;

/** @throws Failure when `name` is none that a terminal can answer */
export function challengeNamed(name: string): ChallengeName {
  if (Object.hasOwn(answerNames, name)) return name as ChallengeName;
  throw new Failure(`Sign-in asks for ${name}: sign in once in the browser, or pass a token by --token`);
}

export const refuseChallenge: AnswerChallenge = async (name) => {
  throw new Failure(`Sign-in asks for ${name}: run login --email <email>, or pass a token by --token`);
};

/** A new password, asked for twice. @throws Failure when the two differ */
export async function askNewPassword(io: Io): Promise<string> {
  const password = await io.askSecret('New password: ');
  if (password !== (await io.askSecret('Once more: '))) throw new Failure('The two passwords are not the same.');
  return password;
}

/** Asks the person who sits at the terminal. */
export const askPerson =
  (io: Io): AnswerChallenge =>
  async (name) => {
    switch (name) {
      case 'NEW_PASSWORD_REQUIRED':
        io.err('The password is a temporary one: choose your own.');
        return askNewPassword(io);
      case 'SOFTWARE_TOKEN_MFA':
        return io.askSecret('Code of your authenticator app: ');
      default:
        return name satisfies never;
    }
  };
