import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { ContainersProduct } from '@console/core/products/model';
import type { ProductFolder } from './definitions.ts';

/** The folder that the application runs in, or why it cannot run on one machine. */
export type LocalFolder = { cwd: string } | { missing: string };

export async function localFolder(
  folder: Omit<ProductFolder, 'definition'>,
  product: ContainersProduct,
): Promise<LocalFolder> {
  if (!product.local) {
    return { missing: `${product.name} has no "local" command in ${folder.file}, so it cannot run on one machine` };
  }
  const named = `${folder.file}: local.cwd "${product.local.cwd}"`;
  const wanted = join(folder.path, product.local.cwd);
  try {
    const [home, cwd] = await Promise.all([realpath(folder.path), realpath(wanted)]);
    if (cwd !== home && !cwd.startsWith(home + sep))
      return { missing: `${named} must stay inside the product's folder` };
    if (!(await stat(cwd)).isDirectory()) return { missing: `${named} must be a folder` };
    return { cwd };
  } catch {
    return { missing: `${named} must be a folder that exists` };
  }
}
