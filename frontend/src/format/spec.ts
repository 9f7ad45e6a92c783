import type { Customer } from '@console/core/contract/customer';
import type { ProductView } from '@console/core/contract/product';

export const productName = (products: readonly ProductView[] | undefined, id: string): string =>
  products?.find((product) => product.id === id)?.name ?? id;

/** What runs, or what should when nothing does yet. */
export const shownSpec = ({ deployed, spec }: Customer) => deployed ?? spec;

export const differs = ({ deployed, spec }: Customer): boolean =>
  deployed !== null && (deployed.version !== spec.version || deployed.size !== spec.size);

/** The first version on offer that is newer than the one that runs: products list the newest first. */
export function newerVersion(
  products: readonly ProductView[] | undefined,
  { product, deployed }: Pick<Customer, 'product' | 'deployed'>,
): string | undefined {
  const versions = products?.find(({ id }) => id === product)?.versionDetails ?? [];
  const running = versions.findIndex(({ version }) => version === deployed?.version);
  return versions.slice(0, Math.max(0, running)).find(({ offered }) => offered)?.version;
}
