import {
  type Batch,
  type BatchCustomer,
  type BatchPreview,
  type BatchSummary,
  batchActions,
  batchInputOf,
} from '@console/core/contract/batch';
import { customerFilter } from '@console/core/contract/customer-search';
import { fieldsOf, type InputField } from '@console/core/contract/operations/input-fields';
import { type Command, Option } from 'commander';
import { demandBatchSuccess, followBatch } from '../batches.ts';
import { acts, type Call } from '../command.ts';
import { Failure } from '../failure.ts';
import { segment } from '../http/client.ts';
import type { Io } from '../io.ts';
import { type LimitOption, limitable, printList } from '../list.ts';
import { fields } from '../output/table.ts';
import { batchColumns, batchCustomerColumns, batchFields, leftOutLines } from '../views/batches.ts';
import { optionOf } from './operation-commands.ts';

const pathOf = (id = ''): string => `/batches/${segment(id)}`;

interface CreateOptions {
  customers?: string[];
  filter?: string[];
  all?: boolean;
  stopAfterFailures?: string;
  preview?: boolean;
  follow?: boolean;
}

/** What any of the actions has to be told besides, each once. None is needed by all. */
const inputs: InputField[] = [
  ...new Map(
    batchActions.flatMap((action) => {
      const schema = batchInputOf(action);
      return schema ? fieldsOf(schema, action).map((field) => [field.name, { ...field, required: false }]) : [];
    }) as [string, InputField][],
  ).values(),
];

const filterNames = Object.keys(customerFilter.shape).join(', ');

/** @throws Failure when a filter is no name and value */
function filterOf(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const equals = pair.indexOf('=');
      if (equals < 1) throw new Failure(`The filter "${pair}" must be a name and a value, such as status=online.`);
      return [pair.slice(0, equals), pair.slice(equals + 1)];
    }),
  );
}

function bodyOf(action: string, options: CreateOptions & Record<string, unknown>): object {
  const { customers, filter, all, stopAfterFailures } = options;
  const named = inputs.filter(({ name }) => options[name] !== undefined);
  return {
    action,
    ...(customers && { customers }),
    ...((filter || all) && { filter: filterOf(filter ?? []) }),
    ...(named.length > 0 && { input: Object.fromEntries(named.map(({ name }) => [name, options[name]])) }),
    ...(stopAfterFailures !== undefined && { stopAfterFailures: Number(stopAfterFailures) }),
  };
}

function addCreating(batches: Command, io: Io): void {
  const command = batches
    .command('create')
    .description('act on many customers')
    .addArgument(batches.createArgument('<action>', 'what to do with each of them').choices(batchActions))
    .option('--customers <code...>', 'these customers')
    .option('--filter <name=value...>', `all customers that match, by ${filterNames}`)
    .option('--all', 'all customers')
    .option('--stop-after-failures <number>', 'start no more customers after this many failures')
    .option('--preview', 'only say who would be left out, and why')
    .option('--follow', 'wait for the end; exit code 1 unless all succeed');
  for (const field of inputs) command.addOption(optionOf(field));
  command.action(
    acts<CreateOptions & Record<string, unknown>>(io, async ({ connect, args, options, print }) => {
      const client = await connect();
      const body = bodyOf(args[0] ?? '', options);
      if (options.preview) {
        const preview = await client.send<BatchPreview>('POST', '/batches/preview', body);
        return print(preview, () => [`${preview.action}: ${preview.total} customers`, ...leftOutLines(preview)]);
      }
      const { batch } = await client.send<{ batch: Batch }>('POST', '/batches', body);
      await printBatch({ options, print }, options.follow ? await followBatch(client, io, batch.id) : batch);
    }),
  );
}

type Printing = Pick<Call<{ follow?: boolean }>, 'options' | 'print'>;

async function printBatch({ options, print }: Printing, batch: Batch): Promise<void> {
  print({ batch }, () => [...fields(batchFields(batch)), ...leftOutLines(batch)]);
  if (options.follow) demandBatchSuccess(batch);
}

function addReading(batches: Command, io: Io): void {
  limitable(batches.command('list').description('newest first')).action(
    acts<LimitOption>(io, (call) =>
      printList<BatchSummary>(call, { path: '/batches', columns: batchColumns, empty: 'No batches.' }),
    ),
  );
  batches
    .command('show <id>')
    .alias('get')
    .description('one batch, and who is left out')
    .option('--follow', 'wait for the end; exit code 1 unless all succeed')
    .action(
      acts<{ follow?: boolean }>(io, async (call) => {
        const client = await call.connect();
        const [id = ''] = call.args;
        const batch = call.options.follow ? await followBatch(client, io, id) : await client.get<Batch>(pathOf(id));
        await printBatch(call, batch);
      }),
    );
  limitable(batches.command('customers <id>').description('its customers, each with its operation'))
    .addOption(
      new Option('--status <status>', 'only these').choices([
        'waiting',
        'running',
        'done',
        'failed',
        'cancelled',
        'left-out',
      ]),
    )
    .action(
      acts<LimitOption & { status?: string }>(io, (call) =>
        printList<BatchCustomer>(call, {
          path: `${pathOf(call.args[0])}/customers`,
          query: { status: call.options.status },
          columns: batchCustomerColumns,
          empty: 'No customers.',
        }),
      ),
    );
}

const verbs = {
  pause: 'start no more customers for now',
  continue: 'go on with one that is paused or stopped',
  cancel: 'end it: what runs comes to its end, what waits is not started',
} as const;

export function addBatchCommands(program: Command, io: Io): void {
  const batches = program.command('batches').description('one request to act on many customers');
  addCreating(batches, io);
  addReading(batches, io);
  for (const [verb, description] of Object.entries(verbs)) {
    batches
      .command(`${verb} <id>`)
      .description(description)
      .action(
        acts(io, async ({ connect, args, print }) => {
          const { batch } = await (await connect()).send<{ batch: Batch }>('POST', `${pathOf(args[0])}/${verb}`);
          print({ batch }, () => fields(batchFields(batch)));
        }),
      );
  }
}
