import { realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ContainersProduct } from '@console/core/products/model';
import { localFolder } from '../catalogue/local-command.ts';

/** A sentence. */
export class ProductFolderMissing extends Error {
  override readonly name = 'ProductFolderMissing';
}

/** The product's folder and the one that it runs in, absolute and without symbolic links. @throws ProductFolderMissing */
export async function productFolder(
  productsDir: string,
  product: ContainersProduct,
): Promise<{ home: string; cwd: string }> {
  const path = join(productsDir, product.id);
  const file = `${basename(productsDir)}/${product.id}/product.json`;
  const home = await realpath(path).catch(() => {
    throw new ProductFolderMissing(`There is no folder ${path} any more`);
  });
  const found = await localFolder({ id: product.id, path, file }, product);
  if ('missing' in found) throw new ProductFolderMissing(found.missing);
  return { home, cwd: found.cwd };
}
