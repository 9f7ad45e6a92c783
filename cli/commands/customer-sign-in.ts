import type { FirstSignIn } from '@console/core/contract/sign-in';
import type { Command } from 'commander';
import { acts } from '../command.ts';
import { segment } from '../http/client.ts';
import type { Io } from '../io.ts';
import { fields } from '../output/table.ts';

export const addCustomerSignIn = (customers: Command, io: Io): Command =>
  customers
    .command('sign-in <code>')
    .description('the first sign-in that was created for a customer; the audit log says who saw it')
    .action(
      acts(io, async ({ connect, args, print }) => {
        const signIn = await (await connect()).get<FirstSignIn>(`/customers/${segment(args[0] ?? '')}/sign-in`);
        print(signIn, () => fields({ URL: signIn.url, User: signIn.user, Password: signIn.password }));
      }),
    );
