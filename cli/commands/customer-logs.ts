import type { LogPage } from '@console/core/contract/operation';
import type { Command } from 'commander';
import { acts, type Call } from '../command.ts';
import { segment } from '../http/client.ts';
import type { Io } from '../io.ts';
import { logText } from '../operations.ts';

const betweenLooks = 1_000;

async function followLogs({ io, options, connect, args }: Call<object>): Promise<void> {
  const client = await connect();
  let cursor: string | undefined;
  for (;;) {
    const page = await client.get<LogPage>(`/customers/${segment(args[0] ?? '')}/logs`, { cursor });
    for (const line of page.lines) io.out(options.json ? JSON.stringify(line) : logText(line));
    cursor = page.nextCursor;
    if (page.done) return;
    await io.pause(betweenLooks);
  }
}

async function printLogs({ connect, args, print }: Call<object>): Promise<void> {
  const page = await (await connect()).get<LogPage>(`/customers/${segment(args[0] ?? '')}/logs`);
  print(page, () => (page.lines.length > 0 ? page.lines.map(logText) : ['No log lines yet.']));
}

export const addCustomerLogs = (customers: Command, io: Io): Command =>
  customers
    .command('logs <code>')
    .description("the last lines of the application's log")
    .option('--follow', 'go on with what comes, until Ctrl-C')
    .action(acts<{ follow?: boolean }>(io, (call) => (call.options.follow ? followLogs(call) : printLogs(call))));
