import type { Command } from 'commander';
import { acts } from '../command.ts';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { askPerson } from '../sign-in/challenges.ts';
import { revoke } from '../sign-in/cognito.ts';
import { type Credentials, forgetCredentials, saveCredentials } from '../sign-in/credentials.ts';
import { readOutputs } from '../sign-in/outputs.ts';
import { consoleUrl } from '../sign-in/session.ts';
import { signIn } from '../sign-in/sign-in.ts';

/** Whoever has copied the tokens cannot renew them any more. Being signed out here does not depend on it. */
async function revokeTokens(io: Io, url: string, { refreshToken }: Credentials): Promise<void> {
  if (!refreshToken) return;
  try {
    await revoke(await readOutputs(url, io), refreshToken, io);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    io.err(`The tokens are forgotten here, but could not be revoked: ${error.message}`);
  }
}

export function addSignInCommands(program: Command, io: Io): void {
  program
    .command('login')
    .description('sign in, and stay signed in; the password is asked for, or read from standard input')
    .option('--email <email>', 'who you are; else it is asked for')
    .action(
      acts<{ email?: string }>(io, async ({ options, print }) => {
        const url = consoleUrl(options, io);
        const outputs = await readOutputs(url, io);
        const email = options.email ?? (await io.ask('E-mail address: ')).trim();
        const password = io.env.CONSOLE_PASSWORD ?? (await io.askSecret('Password: '));
        const tokens = await signIn(outputs, email, password, io, askPerson(io));
        await saveCredentials(io, url, { email, apiUrl: outputs.apiUrl, ...tokens });
        print({ url, email }, () => [`Signed in to ${url} as ${email}.`]);
      }),
    );
  program
    .command('logout')
    .description('forget who signed in, and revoke the tokens')
    .action(
      acts(io, async ({ options, print }) => {
        const url = consoleUrl(options, io);
        const forgotten = await forgetCredentials(io, url);
        if (forgotten) await revokeTokens(io, url, forgotten);
        const wasSignedIn = forgotten !== undefined;
        print({ url, wasSignedIn }, () => [
          wasSignedIn ? `Signed out of ${url}.` : `You were not signed in to ${url}.`,
        ]);
      }),
    );
}
