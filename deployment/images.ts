import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ProductFolder, readDefinitions } from '@console/adapters/catalogue/definitions';
import { publicationOf } from '@console/core/products/images/publication';

/**
 * Prints a line for each image to publish, with tabs between: product, version, `build` or `copy` or `refuse`,
 * what is built, copied or wrong, repository, tag. Arguments: the folder of the products, and a product or nothing.
 */
async function main([dir = 'products', only]: string[]): Promise<void> {
  const folders = await readDefinitions(dir).read();
  const chosen = only ? folders.filter(({ id }) => id === only) : folders;
  if (only && chosen.length === 0) throw new Error(`There is no product "${only}" in ${dir}.`);
  for (const line of chosen.flatMap((folder) => linesOf(folder, only !== undefined))) console.log(line);
}

function linesOf({ id, path, file, definition }: ProductFolder, isNamed: boolean): string[] {
  if ('problems' in definition) return [[id, '-', 'refuse', `${file}: ${definition.problems.join('; ')}`].join('\t')];
  const { product } = definition;
  // No customer can get it, so nobody pulls it.
  if (product.unavailable?.aws && !isNamed) return [];
  return publicationOf(product, folderToBuild(path)).map(({ version, work, subject, repository, tag }) =>
    [id, version, work, subject, repository, tag].join('\t'),
  );
}

function folderToBuild(path: string) {
  const dockerfile = resolve(path, 'Dockerfile');
  if (!existsSync(dockerfile)) return undefined;
  return { path, buildsEveryVersion: /^ARG VERSION\b/m.test(readFileSync(dockerfile, 'utf8')) };
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
