import type { LogLine, LogPage, Operation } from '@console/core/contract/operation';
import type { Command } from 'commander';
import { acts, type Call } from '../command.ts';
import { segment } from '../http/client.ts';
import type { Io } from '../io.ts';
import { type LimitOption, limitable, printList } from '../list.ts';
import { follow, logText } from '../operations.ts';
import { fields } from '../output/table.ts';
import { submit, waitable } from '../submit.ts';
import { operationColumns, operationFields } from '../views/records.ts';

const pathOf = (id = ''): string => `/operations/${segment(id)}`;

async function wholeLog({ connect, args, print }: Call<object>): Promise<void> {
  const client = await connect();
  const lines: LogLine[] = [];
  let page: LogPage | undefined;
  do {
    page = await client.get<LogPage>(`${pathOf(args[0])}/log`, { cursor: page?.nextCursor });
    lines.push(...page.lines);
  } while (!page.done && page.lines.length > 0);
  print({ lines, done: page.done }, () => (lines.length > 0 ? lines.map(logText) : ['No log lines yet.']));
}

async function followLog({ io, options, connect, args }: Call<object>): Promise<void> {
  const line = (each: LogLine): void => io.out(options.json ? JSON.stringify(each) : logText(each));
  const { type, status } = await follow(await connect(), io, args[0] ?? '', { line });
  io.err(`${type} ${status}`);
}

function addReading(operations: Command, io: Io): void {
  limitable(operations.command('list').description('what was and is being done, newest first'))
    .option('--status <status>', 'queued, running, succeeded, failed or cancelled')
    .option('--customer <code>', 'on this customer')
    .option('--region <code>', 'on this region')
    .option('--pool <id>', 'on this pool')
    .action(
      acts<{ status?: string; customer?: string; region?: string; pool?: string } & LimitOption>(io, (call) => {
        const { status, customer, region, pool } = call.options;
        const query = { status, customer, region, pool };
        return printList<Operation>(call, {
          path: '/operations',
          query,
          columns: operationColumns,
          empty: 'No operations.',
        });
      }),
    );
  operations
    .command('show <id>')
    .description('one operation')
    .action(
      acts(io, async ({ connect, args, print }) => {
        const operation = await (await connect()).get<Operation>(pathOf(args[0]));
        print(operation, () => fields(operationFields(operation)));
      }),
    );
  operations
    .command('log <id>')
    .description('what its jobs wrote')
    .option('--follow', 'go on to its end')
    .action(acts<{ follow?: boolean }>(io, (call) => (call.options.follow ? followLog(call) : wholeLog(call))));
}

const verbs = { retry: 'try again one that failed', cancel: 'end one that is queued or running' } as const;

export function addOperationCommands(program: Command, io: Io): void {
  const operations = program.command('operations').description('work on customers, regions and pools');
  addReading(operations, io);
  for (const [verb, description] of Object.entries(verbs)) {
    const command = operations.command(`${verb} <id>`).description(description);
    (verb === 'retry' ? waitable(command) : command).action(
      acts(io, (call) =>
        submit(call, (client) => client.send<{ operation: Operation }>('POST', `${pathOf(call.args[0])}/${verb}`)),
      ),
    );
  }
}
