import type { Pool } from '@console/core/contract/pool';
import type { Command } from 'commander';
import { acts } from '../command.ts';
import { segment } from '../http/client.ts';
import type { Io } from '../io.ts';
import { type LimitOption, limitable, printList } from '../list.ts';
import { fields } from '../output/table.ts';
import { poolColumns, poolFields } from '../views/pools.ts';
import { addOperationRequests } from './operation-commands.ts';

export function addPoolCommands(program: Command, io: Io): void {
  const pools = program.command('pools').description('deployments that customers of a product share in a region');
  limitable(pools.command('list').description('all pools'))
    .option('--product <id>', 'of this product')
    .option('--region <code>', 'in this region')
    .action(
      acts<{ product?: string; region?: string } & LimitOption>(io, (call) => {
        const { product, region } = call.options;
        return printList<Pool>(call, {
          path: '/pools',
          query: { product, region },
          columns: poolColumns,
          empty: 'No pools: the first customer of a product adds one, and so does pools add.',
        });
      }),
    );
  pools
    .command('show <id>')
    .description('one pool')
    .action(
      acts(io, async ({ connect, args, print }) => {
        const pool = await (await connect()).get<Pool>(`/pools/${segment(args[0] ?? '')}`);
        print(pool, () => fields(poolFields(pool)));
      }),
    );
  addOperationRequests(pools, io, 'pool');
}
