import type { Customer } from '@console/core/contract/customer';
import type { ProductView } from '@console/core/contract/product';

export const productName = (products: readonly ProductView[] | undefined, id: string): string =>
  products?.find((product) => product.id === id)?.name ?? id;

/** What runs, or what should when nothing does yet. */
export const shownSpec = ({ deployed, spec }: Customer) => deployed ?? spec;

export const differs = ({ deployed, spec }: Customer): boolean =>
  deployed !== null && (deployed.version !== spec.version || deployed.size !== spec.size);
