import type { Admin } from '@console/core/contract/admin';
import type { Command } from 'commander';
import { acts, type Call } from '../command.ts';
import { type Client, segment } from '../http/client.ts';
import type { Io } from '../io.ts';
import { printList } from '../list.ts';
import { fields } from '../output/table.ts';
import { adminColumns, adminFields } from '../views/people-and-alerts.ts';

const pathOf = (email = ''): string => `/admins/${segment(email)}`;

interface Changed {
  admin: Admin;
  temporaryPassword?: string;
}

async function change(call: Call<object>, send: (client: Client) => Promise<Changed>): Promise<void> {
  const answer = await send(await call.connect());
  call.print(answer, () => fields(adminFields(answer.admin, answer.temporaryPassword)));
}

function addChanging(admins: Command, io: Io): void {
  const changing = (verb: string, description: string, bodyOf: (args: string[]) => object) =>
    admins
      .command(`${verb} <email>${verb === 'set-role' ? ' <role>' : ''}`)
      .description(description)
      .action(
        acts(io, (call) =>
          change(call, (client) => client.send<Changed>('PATCH', pathOf(call.args[0]), bodyOf(call.args))),
        ),
      );
  changing('set-role', 'make somebody a viewer, operator or admin', ([, role]) => ({ role }));
  changing('enable', 'let somebody sign in again', () => ({ enabled: true }));
  changing('disable', 'keep somebody out', () => ({ enabled: false }));
}

export function addAdminCommands(program: Command, io: Io): void {
  const admins = program.command('admins').description('who may sign in to the console');
  admins
    .command('list')
    .description('everybody')
    .action(acts(io, (call) => printList<Admin>(call, { path: '/admins', columns: adminColumns, empty: 'Nobody.' })));
  admins
    .command('invite')
    .description('let somebody in, who chooses a password at the first sign-in')
    .requiredOption('--email <email>', 'who')
    .requiredOption('--role <role>', 'viewer, operator or admin')
    .action(
      acts<{ email: string; role: string }>(io, (call) => {
        const { email, role } = call.options;
        return change(call, (client) => client.send<Changed>('POST', '/admins', { email, role }));
      }),
    );
  addChanging(admins, io);
  admins
    .command('remove <email>')
    .description('remove somebody')
    .action(
      acts(io, async (call) => {
        const answer = await (await call.connect()).send<Changed>('DELETE', pathOf(call.args[0]));
        call.print(answer, () => [`${answer.admin.email} is removed.`]);
      }),
    );
}
