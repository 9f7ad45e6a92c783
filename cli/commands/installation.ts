import type { Settings } from '@console/core/contract/settings';
import type { Summary } from '@console/core/contract/summary';
import type { Command } from 'commander';
import { acts } from '../command.ts';
import type { Io } from '../io.ts';
import { fields } from '../output/table.ts';
import { settingsFields, summaryFields } from '../views/installation.ts';

export function addInstallationCommands(program: Command, io: Io): void {
  program
    .command('settings')
    .description('what this installation is')
    .command('show')
    .description('accounts, domain, limits, where notifications go')
    .action(
      acts(io, async ({ connect, print }) => {
        const settings = await (await connect()).get<Settings>('/settings');
        print(settings, () => fields(settingsFields(settings)));
      }),
    );
  program
    .command('summary')
    .description('the state of everything at a glance')
    .action(
      acts(io, async ({ connect, print }) => {
        const summary = await (await connect()).get<Summary>('/summary');
        print(summary, () => fields(summaryFields(summary)));
      }),
    );
}
