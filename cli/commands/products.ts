import type { ProductView } from '@console/core/contract/product';
import type { Command } from 'commander';
import { acts } from '../command.ts';
import type { Io } from '../io.ts';
import { table } from '../output/table.ts';
import { productColumns } from '../views/records.ts';

export function addProductCommands(program: Command, io: Io): void {
  const products = program.command('products').description('what customers can get');
  products
    .command('list')
    .description('all products, with their versions and sizes')
    .action(
      acts(io, async ({ connect, print }) => {
        const items = await (await connect()).all<ProductView>('/products');
        print({ items }, () => table(productColumns, items));
      }),
    );
}
