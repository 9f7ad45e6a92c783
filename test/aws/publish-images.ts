import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clusterAccount, hosting } from './accounts.ts';
import { definitionOf } from './catalogue.ts';
import { writeSampleImage } from './container-sample.ts';
import type { Installation } from './installation.ts';

/** Publishes Todo as `version`, from its folder as if it were at that version. Returns what the script printed. */
export async function publishTodo(installation: Installation, version: string, ...options: string[]): Promise<string> {
  return publish(installation, version, options, (folder) =>
    cp('products/todo', folder, { recursive: true, filter: (path) => !path.includes('node_modules') }),
  );
}

/** Publishes an image as `version` of Todo that answers 503 to everything. */
export async function publishUnhealthy(installation: Installation, version: string): Promise<string> {
  return publish(installation, version, [], (folder) => writeSampleImage(folder, 'unhealthy', { answer: 503 }));
}

async function publish(
  { folder, script }: Installation,
  version: string,
  options: string[],
  writeImage: (folder: string) => Promise<unknown>,
): Promise<string> {
  const products = join(folder, 'published-products');
  await rm(products, { recursive: true, force: true });
  await writeImage(join(products, 'todo'));
  await writeFile(join(products, 'todo/product.json'), JSON.stringify(await definitionOf([version])));
  const environment = { PRODUCTS_DIR: products };
  return script('publish-images.sh', clusterAccount, ['--region', hosting, ...options], environment);
}
