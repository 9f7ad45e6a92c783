import type { Me } from '@console/core/contract/session';
import type { Command } from 'commander';
import { acts } from '../command.ts';
import { createClient } from '../http/client.ts';
import type { Io } from '../io.ts';
import { fields } from '../output/table.ts';
import { consoleUrl } from '../sign-in/session.ts';

interface ServiceHealth {
  status: string;
  mode: string;
  version: string;
}

export function addServiceCommands(program: Command, io: Io): void {
  program
    .command('me')
    .description('who you are, and what you may do')
    .action(
      acts(io, async ({ connect, print }) => {
        const me = await (await connect()).get<Me>('/me');
        print(me, () => fields({ 'E-mail': me.email, Roles: me.roles.join(', ') }));
      }),
    );
  program
    .command('health')
    .description('whether the console runs')
    .action(
      acts(io, async ({ options, print }) => {
        const client = createClient(`${consoleUrl(options, io)}/api`, undefined, io);
        const health = await client.get<ServiceHealth>('/health');
        print(health, () => fields({ Status: health.status, Mode: health.mode, Version: health.version }));
      }),
    );
}
