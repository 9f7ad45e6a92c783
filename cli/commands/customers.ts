import type { Customer } from '@console/core/contract/customer';
import type { Operation } from '@console/core/contract/operation';
import type { Command } from 'commander';
import { acts } from '../command.ts';
import { segment } from '../http/client.ts';
import type { Io } from '../io.ts';
import { type LimitOption, limitable, printList } from '../list.ts';
import { carryOut, type WaitOption, waitable } from '../mutation.ts';
import { fields } from '../output/table.ts';
import { customerColumns, customerFields, operationColumns } from '../views/records.ts';
import { addCustomerLogs } from './customer-logs.ts';
import { addCustomerMetrics } from './customer-metrics.ts';

const pathOf = (code = ''): string => `/customers/${segment(code)}`;

interface Accepted {
  customer?: Customer;
  operation?: Operation;
}

type Filter = 'q' | 'status' | 'region' | 'product';

function addReading(customers: Command, io: Io): void {
  limitable(customers.command('list').description('all customers'))
    .option('--q <text>', 'with this text in code, name or e-mail address')
    .option('--status <status>', 'such as online, suspended, failed')
    .option('--region <code>', 'in this region')
    .option('--product <id>', 'with this product')
    .action(
      acts<Partial<Record<Filter, string>> & LimitOption>(io, async (call) => {
        const { q, status, region, product } = call.options;
        const query = { q, status, region, product };
        await printList<Customer>(call, {
          path: '/customers',
          query,
          columns: customerColumns,
          empty: 'No customers.',
        });
      }),
    );
  customers
    .command('show <code>')
    .description('one customer')
    .action(
      acts(io, async ({ connect, args, print }) => {
        const customer = await (await connect()).get<Customer>(pathOf(args[0]));
        print(customer, () => fields(customerFields(customer)));
      }),
    );
  limitable(customers.command('operations <code>').description('what was done to a customer')).action(
    acts(io, (call) =>
      printList<Operation>(call, {
        path: `${pathOf(call.args[0])}/operations`,
        columns: operationColumns,
        empty: 'No operations.',
      }),
    ),
  );
}

type Field = 'code' | 'name' | 'region' | 'product' | 'version' | 'size' | 'adminEmail';

function addWriting(customers: Command, io: Io): void {
  waitable(customers.command('create').description('a new customer with an application of its own'))
    .requiredOption('--code <code>', 'the subdomain: 3 to 30 of a-z, 0-9 and "-"')
    .requiredOption('--name <name>', 'the name of the customer')
    .requiredOption('--region <code>', 'where it lives, such as eu-central-1')
    .requiredOption('--product <id>', 'what it gets')
    .option('--version <version>', "which version; else the product's default")
    .option('--size <size>', 'how large; else the smallest')
    .option('--admin-email <email>', 'who administers the application; else you')
    .action(
      acts<Partial<Record<Field, string>> & WaitOption>(io, async (call) => {
        const { code, name, region, product, version, size, adminEmail } = call.options;
        const body = { code, name, region, product, version, size, adminEmail };
        await carryOut(call, (client) => client.send<Accepted>('POST', '/customers', body));
      }),
    );
  waitable(customers.command('update <code>').description('change version, size, name or administrator'))
    .option('--name <name>', 'the new name')
    .option('--version <version>', 'the version to deploy')
    .option('--size <size>', 'the size to deploy')
    .option('--admin-email <email>', 'who administers the application')
    .action(
      acts<Partial<Record<Field, string>> & WaitOption>(io, async (call) => {
        const { name, version, size, adminEmail } = call.options;
        const body = { name, version, size, adminEmail };
        await carryOut(call, (client) => client.send<Accepted>('PATCH', pathOf(call.args[0]), body));
      }),
    );
}

const verbs = {
  suspend: 'stop the application and keep its data',
  resume: 'start a suspended application',
  restart: 'replace what runs by the same anew',
  redeploy: 'deploy anew what should run',
} as const;

function addOperating(customers: Command, io: Io): void {
  for (const [verb, description] of Object.entries(verbs)) {
    waitable(customers.command(`${verb} <code>`).description(description)).action(
      acts(io, (call) => carryOut(call, (client) => client.send<Accepted>('POST', `${pathOf(call.args[0])}/${verb}`))),
    );
  }
  waitable(customers.command('delete <code>').description('remove the application and its data'))
    .requiredOption('--confirm <code>', 'the code once more')
    .option('--no-final-snapshot', 'keep no snapshot of the database')
    .action(
      acts<{ confirm: string; finalSnapshot: boolean } & WaitOption>(io, (call) => {
        const { confirm, finalSnapshot } = call.options;
        const body = { confirm, finalSnapshot };
        return carryOut(call, (client) => client.send<Accepted>('DELETE', pathOf(call.args[0]), body));
      }),
    );
}

export function addCustomerCommands(program: Command, io: Io): void {
  const customers = program.command('customers').description('customers and their applications');
  addReading(customers, io);
  addWriting(customers, io);
  addOperating(customers, io);
  addCustomerLogs(customers, io);
  addCustomerMetrics(customers, io);
}
