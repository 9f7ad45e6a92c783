import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';

/** What Cognito wants to know besides the password. */
export interface Challenge {
  name: string;
}

/** Answers a challenge for the person. @throws Failure when it cannot be answered here */
export type AnswerChallenge = (challenge: Challenge) => Promise<Record<string, string>>;

export const refuseChallenge: AnswerChallenge = async ({ name }) => {
  throw new Failure(`Sign-in asks for ${name}: run login --email <email>, or pass a token by --token`);
};

async function newPassword(io: Io): Promise<Record<string, string>> {
  io.err('The password is a temporary one: choose your own.');
  const password = await io.askSecret('New password: ');
  if (password !== (await io.askSecret('Once more: '))) throw new Failure('The two passwords are not the same.');
  return { NEW_PASSWORD: password };
}

/** Asks the person who sits at the terminal. */
export const askPerson =
  (io: Io): AnswerChallenge =>
  async (challenge) => {
    switch (challenge.name) {
      case 'NEW_PASSWORD_REQUIRED':
        return newPassword(io);
      case 'SOFTWARE_TOKEN_MFA':
        return { SOFTWARE_TOKEN_MFA_CODE: await io.askSecret('Code of your authenticator app: ') };
      default:
        throw new Failure(
          `Sign-in asks for ${challenge.name}: sign in once in the browser, or pass a token by --token`,
        );
    }
  };
