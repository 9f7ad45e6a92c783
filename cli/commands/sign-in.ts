import type { Command } from 'commander';
import { acts } from '../command.ts';
import type { Io } from '../io.ts';
import { askPerson } from '../sign-in/challenges.ts';
import { signIn } from '../sign-in/cognito.ts';
import { forgetCredentials, saveCredentials } from '../sign-in/credentials.ts';
import { readOutputs } from '../sign-in/outputs.ts';
import { consoleUrl } from '../sign-in/session.ts';

export function addSignInCommands(program: Command, io: Io): void {
  program
    .command('login')
    .description('sign in, and stay signed in')
    .requiredOption('--email <email>', 'who you are')
    .option('--password <password>', 'better left out: it is asked for (CONSOLE_PASSWORD)')
    .action(
      acts<{ email: string; password?: string }>(io, async ({ options, print }) => {
        const url = consoleUrl(options, io);
        const outputs = await readOutputs(url, io);
        const { email } = options;
        const password = options.password ?? io.env.CONSOLE_PASSWORD ?? (await io.askSecret('Password: '));
        const tokens = await signIn(outputs, email, password, io, askPerson(io));
        await saveCredentials(io, url, { email, apiUrl: outputs.apiUrl, ...tokens });
        print({ url, email }, () => [`Signed in to ${url} as ${email}.`]);
      }),
    );
  program
    .command('logout')
    .description('forget who signed in')
    .action(
      acts(io, async ({ options, print }) => {
        const url = consoleUrl(options, io);
        const wasSignedIn = await forgetCredentials(io, url);
        print({ url, wasSignedIn }, () => [
          wasSignedIn ? `Signed out of ${url}.` : `You were not signed in to ${url}.`,
        ]);
      }),
    );
}
