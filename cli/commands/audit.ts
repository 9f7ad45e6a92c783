import type { AuditEntry } from '@console/core/contract/audit';
import type { Command } from 'commander';
import { acts } from '../command.ts';
import type { Io } from '../io.ts';
import { type CsvOption, type LimitOption, limitable, printList } from '../list.ts';
import { auditColumns } from '../views/records.ts';

type Filter = 'from' | 'to' | 'actor' | 'customer';

export function addAuditCommands(program: Command, io: Io): void {
  const audit = program.command('audit').description('who did what');
  limitable(audit.command('list').description('all entries, newest first'))
    .option('--from <time>', 'not before this time, such as 2026-01-31T09:30:00Z')
    .option('--to <time>', 'not after this time')
    .option('--actor <email>', 'by this person')
    .option('--customer <code>', 'on this customer')
    .option('--csv', 'as comma-separated values')
    .action(
      acts<Partial<Record<Filter, string>> & LimitOption & CsvOption>(io, (call) => {
        const { from, to, actor, customer } = call.options;
        const query = { from, to, actor, customer };
        return printList<AuditEntry>(call, { path: '/audit', query, columns: auditColumns, empty: 'No entries.' });
      }),
    );
}
