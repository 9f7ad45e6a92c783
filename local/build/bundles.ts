import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { buildBundle, isBuiltNow } from '@console/adapters/kept-bundles/build';
import { copyFolders } from '@console/adapters/kept-bundles/copy-bundle';
import { readBundle } from '@console/adapters/kept-bundles/read-bundle';
import { BundleFailed } from '@console/core/ports';
import { parseDefinition } from '@console/core/products/definition';
import { isFunctionsProduct } from '@console/core/products/kinds';
import type { FunctionsProduct } from '@console/core/products/model';

/**
 * Builds the bundles of the products below `from`, and copies them to the same places below `to`. A version that is no
 * longer offered may lack its bundle: nobody else can get it. @throws Error that names the product
 */
export async function copyBundles(from: string, to: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const file = join(from, id, 'product.json');
    const definition = parseDefinition(await readFile(file, 'utf8'));
    // A definition that is wrong is told of in the console.
    if ('problems' in definition || !isFunctionsProduct(definition.product)) continue;
    for (const { version, offered } of definition.product.versions) {
      await copyVersion(from, to, definition.product, version).catch((error) => {
        if (!(error instanceof BundleFailed)) throw error;
        const message = `${basename(dirname(dirname(file)))}/${id}: ${error.message}`;
        if (offered) throw new Error(message, { cause: error });
        console.log(`Without the bundle of a version that is not offered. ${message}`);
      });
    }
  }
}

async function copyVersion(from: string, to: string, product: FunctionsProduct, version: string): Promise<void> {
  const use = { product, version };
  if (await isBuiltNow(from, use)) await buildBundle(join(from, product.id), use, (line) => console.log(line));
  await copyFolders(await readBundle(from, use), from, to);
}
