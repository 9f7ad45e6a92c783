import type { Me } from '@console/core/contract/session';
import type { Command } from 'commander';
import { acts, type Call } from '../command.ts';
import { createClient } from '../http/client.ts';
import type { Io } from '../io.ts';
import { type Account, changePassword, hasTwoSteps, newKey, turnOff, turnOn } from '../sign-in/account.ts';
import { askNewPassword } from '../sign-in/challenges.ts';
import { readOutputs } from '../sign-in/outputs.ts';
import { consoleUrl, openSession } from '../sign-in/session.ts';

async function accountOf({ options, io }: Call<object>): Promise<Account> {
  const outputs = await readOutputs(consoleUrl(options, io), io);
  const { apiUrl, token } = await openSession(options, io);
  const { email } = await createClient(apiUrl, token, io).get<Me>('/me');
  return { outputs, token, email };
}

/** How whoever signed in does so. */
export function addAccountCommands(program: Command, io: Io): void {
  const account = program.command('account').description('how you sign in');
  account
    .command('show')
    .description('whether a code is asked for after the password')
    .action(
      acts(io, async (call) => {
        const one = await accountOf(call);
        const twoStep = await hasTwoSteps(one, io);
        call.print({ email: one.email, twoStep }, () => [
          `${one.email} signs in with ${twoStep ? 'a password and a code of an authenticator app' : 'a password alone'}.`,
        ]);
      }),
    );
  account
    .command('change-password')
    .description('choose another password; both are asked for, or read from standard input')
    .action(
      acts(io, async (call) => {
        const one = await accountOf(call);
        const current = await io.askSecret('Current password: ');
        await changePassword(one, current, await askNewPassword(io), io);
        call.print({ email: one.email }, () => [`The password of ${one.email} is changed.`]);
      }),
    );
  account
    .command('enable-two-step')
    .description('have the sign-in ask for a code of an authenticator app')
    .action(
      acts(io, async (call) => {
        const one = await accountOf(call);
        const { key, uri } = await newKey(one, io);
        for (const line of ['Add this key to an authenticator app:', '', `  ${key}`, `  ${uri}`, '']) io.err(line);
        await turnOn(one, (await io.askSecret('Code that the app shows: ')).trim(), io);
        call.print({ email: one.email, twoStep: true }, () => [`Two-step sign-in of ${one.email} is on.`]);
      }),
    );
  account
    .command('disable-two-step')
    .description('have the sign-in ask for the password alone')
    .action(
      acts(io, async (call) => {
        const one = await accountOf(call);
        await turnOff(one, io);
        call.print({ email: one.email, twoStep: false }, () => [`Two-step sign-in of ${one.email} is off.`]);
      }),
    );
}
