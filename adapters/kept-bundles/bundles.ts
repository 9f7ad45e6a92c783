import { randomBytes } from 'node:crypto';
import { mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { reason } from '@console/core/contract/texts/reasons';
import { type Bundle, BundleFailed, type Bundles, type BundleUse } from '@console/core/ports/bundles';
import { bundleOf, bundleReference, isBundleReference } from '@console/core/products/functions/kept-bundle';
import { buildBundle, isBuiltNow } from './build.ts';
import { copyBundle, copyOf, digestOf } from './copy-bundle.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { readBundle } from './read-bundle.ts';
import { sourceDigest } from './source-digest.ts';

export interface KeptBundlesProps {
  /** The folder that holds one folder per product. */
  productsDir: string;
  dataDir: string;
  log: (line: string) => void;
}

/**
 * The bundles of one machine: copies by the digest of their content, made at a deployment, so that what was deployed does
 * not change with the catalogue. A product that has not changed since is not built again.
 */
export function createKeptBundles({ productsDir, dataDir, log }: KeptBundlesProps): Bundles {
  const products = resolve(productsDir);
  const root = join(resolve(dataDir), 'cluster', 'bundles');
  const folderOf = (reference: string) => join(root, reference);

  async function keep(use: BundleUse): Promise<string> {
    const named = bundleOf(use.product, use.version) ?? '';
    if (isBundleReference(named)) return named;
    const home = await realpath(join(products, use.product.id)).catch(() => undefined);
    if (!home || !(await isBuiltNow(products, use))) return keepCopy(use);
    return oneAtATime(join(root, 'building', use.product.id), use.signal, async () => {
      const built = (digest: string) => join(root, 'built', `${use.product.id}-${digest}`);
      const known = await readFile(built(sourceDigest(home, use, resolve(dataDir))), 'utf8').catch(() => '');
      if (known && (await exists(folderOf(known)))) return known;
      await buildBundle(home, use, log);
      const reference = await keepCopy(use);
      await mkdir(join(root, 'built'), { recursive: true });
      // A build may write beside its bundle: what the folder is after it is what has been built.
      await writeFile(built(sourceDigest(home, use, resolve(dataDir))), reference);
      return reference;
    });
  }

  async function keepCopy(use: BundleUse): Promise<string> {
    const found = await readBundle(products, use);
    const draft = join(root, `${use.product.id}.${process.pid}-${randomBytes(4).toString('hex')}`);
    await mkdir(draft, { recursive: true, mode: 0o755 });
    try {
      const reference = bundleReference(use.product.id, await digestOf(await copyBundle(found, draft)));
      if (await exists(folderOf(reference))) return reference;
      await rename(draft, folderOf(reference)).catch(async (error) => {
        // Another job was first.
        if (!(await exists(folderOf(reference)))) throw error;
      });
      log(`Kept the bundle of ${use.product.name} ${use.version} as ${reference}.`);
      return reference;
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }

  async function open(reference: string, { product }: BundleUse): Promise<Bundle> {
    const bundle = copyOf(folderOf(reference), product.pages !== undefined);
    if (await exists(bundle.bundle)) return bundle;
    throw new BundleFailed(reason('bundle-gone', { bundle: reference }));
  }

  return { keep, withBundle: async (use, work) => work(await open(await keep(use), use)) };
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
