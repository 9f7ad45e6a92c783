import { type ApiToken, type CreatedToken, type CreateToken, tokenDays } from '@console/core/contract/api-token';
import type { Role } from '@console/core/contract/session';
import { type Command, InvalidArgumentError } from 'commander';
import { acts } from '../command.ts';
import { segment } from '../http/client.ts';
import type { Io } from '../io.ts';
import { printList } from '../list.ts';
import { fields } from '../output/table.ts';
import { tokenColumns, tokenFields } from '../views/tokens.ts';

interface CreateOptions {
  name: string;
  role: Role;
  product?: string[];
  readOnly?: true;
  expiresInDays?: number;
}

function days(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

const each = (product: string, before: string[] = []): string[] => [...before, product];

export function addTokenCommands(program: Command, io: Io): void {
  const tokens = program.command('tokens').description('tokens with which programs use the console');
  tokens
    .command('list')
    .description("your own; as an admin, everybody's")
    .action(
      acts(io, (call) => printList<ApiToken>(call, { path: '/tokens', columns: tokenColumns, empty: 'No tokens.' })),
    );
  tokens
    .command('create')
    .description('create a token, which is shown once; needs a sign-in, not a token')
    .requiredOption('--name <name>', 'what it is for')
    .requiredOption('--role <role>', 'viewer, operator or admin; at most your own')
    .option('--product <id>', 'only customers of this product; can be repeated', each)
    .option('--read-only', 'change nothing')
    .option('--expires-in-days <days>', `from ${tokenDays.min} to ${tokenDays.max} (${tokenDays.default})`, days)
    .action(
      acts<CreateOptions>(io, async (call) => {
        const { name, role, product, readOnly, expiresInDays } = call.options;
        const body: CreateToken = {
          name,
          role,
          ...(product && { products: product }),
          ...(readOnly && { readOnly }),
          ...(expiresInDays !== undefined && { expiresInDays }),
        };
        const answer = await (await call.connect()).send<CreatedToken>('POST', '/tokens', body);
        call.print(answer, () => fields(tokenFields(answer.token, answer.secret)));
      }),
    );
  tokens
    .command('revoke <id>')
    .description('revoke a token, which opens nothing any more')
    .action(
      acts(io, async (call) => {
        const path = `/tokens/${segment(call.args[0] ?? '')}`;
        const answer = await (await call.connect()).send<{ token: ApiToken }>('DELETE', path);
        call.print(answer, () => [`The token "${answer.token.name}" of ${answer.token.owner} is revoked.`]);
      }),
    );
}
