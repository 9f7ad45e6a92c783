import { toCsv } from '@console/core/contract/csv';
import { type UsageDay, type UsageView, usageTable } from '@console/core/contract/usage';
import type { Command } from 'commander';
import { acts } from '../command.ts';
import type { Io } from '../io.ts';
import type { CsvOption } from '../list.ts';
import { type Columns, table } from '../output/table.ts';

const columns: Columns<UsageDay> = {
  DAY: (one) => one.day,
  REQUESTS: (one) => one.requests,
  'COMPUTE MS': (one) => one.computeMs,
  'READ UNITS': (one) => one.readUnits,
  'WRITE UNITS': (one) => one.writeUnits,
  BYTES: (one) => one.bytes,
  EVENTS: (one) => one.events,
};

interface Given extends CsvOption {
  from: string;
  to: string;
}

/** What one customer has used. `argument` names it, and is a part of the path. */
export const addUsageCommand = (
  parent: Command,
  io: Io,
  argument: string,
  pathOf: (name?: string) => string,
): Command =>
  parent
    .command(`usage <${argument}>`)
    .description('requests, compute time, read and write units, bytes and events, by day')
    .requiredOption('--from <day>', 'first day, such as 2026-01-01 (UTC)')
    .requiredOption('--to <day>', 'last day (UTC)')
    .option('--csv', 'as comma-separated values')
    .action(
      acts<Given>(io, async ({ connect, args, options: { from, to, csv, json }, print }) => {
        const view = await (await connect()).get<UsageView>(`${pathOf(args[0])}/usage`, { from, to });
        if (csv && !json) return io.out(toCsv(usageTable(view), '\n').trimEnd());
        print(view, () => table(columns, [...view.items, { day: 'Total', ...view.total }]));
      }),
    );
