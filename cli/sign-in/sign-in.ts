import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { type AnswerChallenge, refuseChallenge } from './challenges.ts';
import { signInByPassword } from './cognito.ts';
import type { ConsoleOutputs } from './outputs.ts';
import type { Tokens } from './tokens.ts';

async function tokensFor(
  outputs: ConsoleOutputs,
  email: string,
  password: string,
  io: Io,
  answerChallenge: AnswerChallenge,
): Promise<Tokens> {
  if (outputs.local) return signInByPassword(outputs, email, password, io, answerChallenge);
  // Amplify takes its time to load, which no other command shall wait for.
  const { signInBySrp } = await import('./srp.ts');
  return signInBySrp(outputs, email, password, answerChallenge);
}

/** `answerChallenge`: what to do when Cognito wants to know more than the password. @throws Failure */
export async function signIn(
  outputs: ConsoleOutputs,
  email: string,
  password: string,
  io: Io,
  answerChallenge: AnswerChallenge = refuseChallenge,
): Promise<Tokens> {
  try {
    return await tokensFor(outputs, email, password, io, answerChallenge);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(`Cannot sign in as ${email}: ${error.message}`, { cause: error });
  }
}
