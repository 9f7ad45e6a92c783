import { Command } from 'commander';
import { addAccountCommands } from './commands/account.ts';
import { addAccountsCommands } from './commands/accounts.ts';
import { addAdminCommands } from './commands/admins.ts';
import { addAlertCommands } from './commands/alerts.ts';
import { addAuditCommands } from './commands/audit.ts';
import { addBatchCommands } from './commands/batches.ts';
import { addCompletionCommand } from './commands/completion.ts';
import { addCustomerCommands } from './commands/customers.ts';
import { addInstallationCommands } from './commands/installation.ts';
import { addOperationCommands } from './commands/operations.ts';
import { addPoolCommands } from './commands/pools.ts';
import { addProductCommands } from './commands/products.ts';
import { addRegionCommands } from './commands/regions.ts';
import { addServiceCommands } from './commands/service.ts';
import { addSignInCommands } from './commands/sign-in.ts';
import { addSnapshotCommands } from './commands/snapshots.ts';
import { addTokenCommands } from './commands/tokens.ts';
import type { Io } from './io.ts';

const examples = `
Examples:
  customers create --code acme --name "Acme Ltd" --region eu-central-1 --product todo --wait
  customers list --status online --json
  operations log <id> --follow`;

const write =
  (line: (text: string) => void) =>
  (text: string): void =>
    line(text.replace(/\n$/, ''));

/** All commands: `<resource> <verb>`. */
export function createProgram(io: Io): Command {
  const program = new Command('cli')
    .description('Speaks to a deployment console.')
    .option('--url <url>', 'the console (CONSOLE_URL; http://localhost:4000)')
    .option('--token <token>', 'a token of `tokens create`, or of a sign-in (CONSOLE_TOKEN)')
    .option('--as <email>', 'sign in as this person, on a console of one machine')
    .option('--json', "print the API's JSON")
    .addHelpText('after', examples)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeOut: write(io.out), writeErr: write(io.err) })
    .showHelpAfterError('(add --help to see what is possible)')
    .exitOverride();
  addCustomerCommands(program, io);
  addRegionCommands(program, io);
  addPoolCommands(program, io);
  addAccountsCommands(program, io);
  addProductCommands(program, io);
  addSnapshotCommands(program, io);
  addOperationCommands(program, io);
  addBatchCommands(program, io);
  addAlertCommands(program, io);
  addAdminCommands(program, io);
  addTokenCommands(program, io);
  addAuditCommands(program, io);
  addInstallationCommands(program, io);
  addServiceCommands(program, io);
  addSignInCommands(program, io);
  addAccountCommands(program, io);
  addCompletionCommand(program, io);
  return program;
}
