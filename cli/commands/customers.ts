import type { Customer } from '@console/core/contract/customer';
import type { Operation } from '@console/core/contract/operation';
import type { Command } from 'commander';
import { acts } from '../command.ts';
import { segment } from '../http/client.ts';
import type { Io } from '../io.ts';
import { type LimitOption, limitable, printList } from '../list.ts';
import { fields } from '../output/table.ts';
import { customerColumns, customerFields, operationColumns } from '../views/records.ts';
import { addCustomerDefinition } from './customer-definition.ts';
import { addCustomerDownload } from './customer-download.ts';
import { addCustomerLogs } from './customer-logs.ts';
import { addCustomerMails } from './customer-mails.ts';
import { addCustomerMetrics } from './customer-metrics.ts';
import { addCustomerRun } from './customer-run.ts';
import { addCustomerSignIn } from './customer-sign-in.ts';
import { addCustomerTag } from './customer-tag.ts';
import { addCustomerUpload } from './customer-upload.ts';
import { addOperationRequests } from './operation-commands.ts';
import { addUsageCommand } from './usage.ts';

const pathOf = (code = ''): string => `/customers/${segment(code)}`;

interface Filter {
  q?: string;
  status?: string[];
  health?: string[];
  region?: string[];
  product?: string[];
  version?: string[];
  size?: string[];
  cloudType?: string;
  tag?: string[];
  sort?: string;
}

function addReading(customers: Command, io: Io): void {
  limitable(customers.command('list').description('all customers'))
    .option('--q <text>', 'with this text in code, name or e-mail address')
    .option('--status <status...>', 'such as online, suspended, failed')
    .option('--health <health...>', 'such as healthy, degraded, down')
    .option('--region <code...>', 'in this region')
    .option('--product <id...>', 'with this product')
    .option('--version <version...>', 'with this version')
    .option('--size <size...>', 'with this size')
    .option('--cloud-type <type>', 'private or public')
    .option('--tag <key=value...>', 'with this tag, or with a key, whatever its value')
    .option('--sort <field>', 'such as name, or -createdAt for the newest first (default: code)')
    .action(
      acts<Filter & LimitOption>(io, async (call) => {
        const { q, status, health, region, product, version, size, cloudType, tag, sort } = call.options;
        const query = { q, status, health, region, product, version, size, cloudType, tag, sort };
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

export function addCustomerCommands(program: Command, io: Io): void {
  const customers = program.command('customers').description('customers and their applications');
  addReading(customers, io);
  addOperationRequests(customers, io, 'customer');
  addCustomerTag(customers, io);
  addCustomerDefinition(customers, io);
  addCustomerRun(customers, io);
  addCustomerSignIn(customers, io);
  addCustomerDownload(customers, io);
  addCustomerUpload(customers, io);
  addCustomerLogs(customers, io);
  addCustomerMetrics(customers, io);
  addUsageCommand(customers, io, 'code', pathOf);
  addCustomerMails(customers, io);
}
