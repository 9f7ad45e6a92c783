import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { reason } from '@console/core/contract/texts/reasons';
import { type Bundle, BundleFailed, type BundleUse } from '@console/core/ports/bundles';
import { bundleOf } from '@console/core/products/functions/kept-bundle';
import { folderOfVersion } from '@console/core/products/functions/paths';

/** The folders of a version, as they are in the folder of its product. @throws BundleFailed that names all that is missing */
export async function readBundle(productsDir: string, use: BundleUse): Promise<Bundle> {
  const { product, version } = use;
  const home = join(productsDir, product.id);
  const folder = folderOfVersion(bundleOf(product, version) ?? '', version);
  const pages = product.pages === undefined ? undefined : folderOfVersion(product.pages, version);
  const missing = (await Promise.all([missingEntries(home, folder, use), missingPages(home, pages)])).flat();
  if (missing.length > 0) {
    throw new BundleFailed(reason('bundle-incomplete', { product: product.name, version, reason: missing.join('; ') }));
  }
  return { bundle: join(home, folder), ...(pages !== undefined && { pages: join(home, pages) }) };
}

async function missingEntries(home: string, folder: string, { product: { functions } }: BundleUse): Promise<string[]> {
  const problem = await folderProblem(home, folder);
  if (problem) return [problem];
  const problems = functions.map(async ({ name, entry }) =>
    (await isFile(home, join(folder, entry)))
      ? []
      : [`${named(home, folder)} has no ${entry}, the entry of the function "${name}"`],
  );
  return (await Promise.all(problems)).flat();
}

async function missingPages(home: string, pages: string | undefined): Promise<string[]> {
  if (pages === undefined) return [];
  const problem = await folderProblem(home, pages);
  if (problem) return [problem];
  return (await isFile(home, join(pages, 'index.html'))) ? [] : [`${named(home, pages)} has no index.html`];
}

async function folderProblem(home: string, folder: string): Promise<string | undefined> {
  const found = await inside(home, folder);
  if (!found) return `there is no folder ${named(home, folder)}`;
  return found.isDirectory() ? undefined : `${named(home, folder)} is not a folder`;
}

const isFile = async (home: string, path: string): Promise<boolean> => (await inside(home, path))?.isFile() ?? false;

/** Undefined for what is not there, or is outside the product's folder. */
async function inside(home: string, path: string) {
  try {
    const [root, found] = await Promise.all([realpath(home), realpath(join(home, path))]);
    return found.startsWith(root + sep) ? await stat(found) : undefined;
  } catch {
    return undefined;
  }
}

/** `products/palette/dist` */
const named = (home: string, path: string): string => join(basename(dirname(home)), basename(home), path);
