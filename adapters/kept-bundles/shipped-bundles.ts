import { resolve } from 'node:path';
import { reason } from '@console/core/contract/texts/reasons';
import { type Bundle, BundleFailed, type Bundles, type BundleUse } from '@console/core/ports/bundles';
import {
  bundleOf,
  bundleReference,
  isBundleReference,
  withBundleReference,
} from '@console/core/products/functions/kept-bundle';
import { digestOf } from './copy-bundle.ts';
import { readBundle } from './read-bundle.ts';

export interface ShippedBundlesProps {
  /** The products beside the program of the job, with the bundles that were built when it was deployed. */
  productsDir: string;
  /** The definitions beside them, which name the folders of bundles. */
  catalogue: { get(id: string): Promise<{ product?: BundleUse['product'] | object | undefined } | undefined> };
}

/**
 * The bundles of jobs on AWS: they come with the program of the job. A reference is the digest of a bundle, so a bundle
 * that was replaced without a new version is noticed.
 */
export function createShippedBundles({ productsDir, catalogue }: ShippedBundlesProps): Bundles {
  const products = resolve(productsDir);

  async function find(use: BundleUse): Promise<{ bundle: Bundle; reference: string }> {
    const { product, version } = use;
    const named = bundleOf(product, version) ?? '';
    const wanted = isBundleReference(named) ? named : undefined;
    const folder = wanted === undefined ? named : await folderInCatalogue(use);
    const bundle = await readBundle(products, { ...use, product: withBundleReference(product, version, folder) });
    const reference = bundleReference(product.id, await digestOf(bundle));
    if (wanted === undefined || wanted === reference) return { bundle, reference };
    throw new BundleFailed(reason('bundle-replaced', { product: product.name, version }));
  }

  async function folderInCatalogue({ product, version }: BundleUse): Promise<string> {
    const current = (await catalogue.get(product.id))?.product;
    const folder = current && 'functions' in current ? bundleOf(current, version) : undefined;
    if (folder !== undefined) return folder;
    throw new BundleFailed(reason('bundle-not-shipped', { product: product.name, version }));
  }

  return {
    keep: async (use) => (await find(use)).reference,
    withBundle: async (use, work) => work((await find(use)).bundle),
  };
}
