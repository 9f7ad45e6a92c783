import type { Account } from '@console/core/contract/account';
import { type Command, InvalidArgumentError } from 'commander';
import { acts, type Call } from '../command.ts';
import { segment } from '../http/client.ts';
import type { Io } from '../io.ts';
import { limitable, printList } from '../list.ts';
import { fields } from '../output/table.ts';
import { accountColumns, accountFields } from '../views/accounts.ts';
import { addUsageCommand } from './usage.ts';

const pathOf = (id = ''): string => `/accounts/${segment(id)}`;

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidArgumentError('It must be JSON, such as [{"city": "Berlin"}].');
  }
}

interface Given {
  name?: string;
  masterAccountName?: string;
  cloudType?: string;
  product?: string;
  region?: string;
  email?: string;
  addresses?: unknown;
  licenses?: unknown;
}

const bodyOf = ({ email, name, masterAccountName, cloudType, product, region, addresses, licenses }: Given) => ({
  name,
  masterAccountName,
  cloudType,
  product,
  region,
  addresses,
  licenses,
  ...(email !== undefined && { technicalUser: { email } }),
});

const show = ({ print }: Call<object>, account: Account): void => print(account, () => fields(accountFields(account)));

const withLists = (command: Command): Command =>
  command
    .option('--addresses <json>', 'addresses, as a JSON list', json)
    .option('--licenses <json>', 'licenses, as a JSON list', json);

export function addAccountsCommands(program: Command, io: Io): void {
  const accounts = program.command('accounts').description('customers, as platforms see them that provision by API');
  limitable(accounts.command('list').description('all accounts')).action(
    acts(io, (call) => printList<Account>(call, { path: '/accounts', columns: accountColumns, empty: 'No accounts.' })),
  );
  accounts
    .command('show <id>')
    .description('one account')
    .action(acts(io, async (call) => show(call, await (await call.connect()).get<Account>(pathOf(call.args[0])))));
  withLists(
    accounts
      .command('create')
      .description('create an account')
      .requiredOption('--name <name>', 'name of the account')
      .requiredOption('--cloud-type <type>', 'public or private')
      .requiredOption('--email <email>', 'e-mail address of its technical user')
      .option('--master-account-name <name>', 'the account that owns it')
      .option('--product <id>', 'id of the product; the only one with pools if left out')
      .option('--region <code>', 'region; the only one that is ready if left out'),
  ).action(
    acts<Given>(io, async (call) =>
      show(call, await (await call.connect()).send<Account>('POST', '/accounts', bodyOf(call.options))),
    ),
  );
  withLists(
    accounts
      .command('update <id>')
      .description('change what is known of an account')
      .option('--name <name>', 'name of the account')
      .option('--email <email>', 'e-mail address of its technical user')
      .option('--master-account-name <name>', 'the account that owns it'),
  ).action(
    acts<Given>(io, async (call) =>
      show(call, await (await call.connect()).send<Account>('PATCH', pathOf(call.args[0]), bodyOf(call.options))),
    ),
  );
  accounts
    .command('delete <id>')
    .description('delete an account with all that belongs to it')
    .action(
      acts(io, async (call) =>
        show(call, await (await call.connect()).send<Account>('DELETE', pathOf(call.args[0]), {})),
      ),
    );
  addUsageCommand(accounts, io, 'id', pathOf);
}
