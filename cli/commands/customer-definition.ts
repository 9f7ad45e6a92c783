import type { DefinitionChange, DeployedDefinition } from '@console/core/contract/deployed-definition';
import type { Command } from 'commander';
import { acts } from '../command.ts';
import { segment } from '../http/client.ts';
import type { Io } from '../io.ts';
import { type Columns, fields, table } from '../output/table.ts';

const columns: Columns<DefinitionChange> = {
  FIELD: (change) => change.path,
  DEPLOYED: (change) => change.before,
  'IN THE CATALOG': (change) => change.after,
};

function lines({ deployed, changes, problem }: DeployedDefinition): string[] {
  if (!deployed) return ['Nothing is deployed.'];
  const { version, size, options, at, operationId } = deployed;
  const values = Object.entries(options).map(([name, value]) => `${name}=${value === null ? '(secret)' : value}`);
  return [
    ...fields({
      Version: version,
      Size: size,
      Options: values.join(', ') || null,
      Deployed: at,
      Operation: operationId,
    }),
    '',
    ...(problem ? [`The catalog cannot deploy it again: ${problem.message}`] : []),
    ...(changes.length > 0 ? table(columns, changes) : ['The definition has not changed since.']),
  ];
}

export const addCustomerDefinition = (customers: Command, io: Io): Command =>
  customers
    .command('definition <code>')
    .description('what is deployed, and what the catalog has changed since')
    .action(
      acts(io, async ({ connect, args, print }) => {
        const path = `/customers/${segment(args[0] ?? '')}/definition`;
        const answer = await (await connect()).get<DeployedDefinition>(path);
        print(answer, () => lines(answer));
      }),
    );
