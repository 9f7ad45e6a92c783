import type { FunctionsProduct } from './product.ts';

const reference = /^[a-z0-9-]+@[0-9a-f]{24}$/;

/** `palette@<digest>`: stands in a kept definition where the catalogue has the folder of the bundle. */
export const bundleReference = (product: string, digest: string): string => `${product}@${digest.slice(0, 24)}`;
export const isBundleReference = (bundle: string): boolean => reference.test(bundle);

/** The folder of the bundle of a version, or the reference of what was kept of it. */
export const bundleOf = ({ versions }: Pick<FunctionsProduct, 'versions'>, wanted: string): string | undefined =>
  versions.find(({ version }) => version === wanted)?.bundle;

/** The definition with what was kept of a version. */
export const withBundleReference = (product: FunctionsProduct, wanted: string, bundle: string): FunctionsProduct => ({
  ...product,
  versions: product.versions.map((one) => (one.version === wanted ? { ...one, bundle } : one)),
});
