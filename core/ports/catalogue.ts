import type { Product } from '../products/model.ts';

/** A folder of the catalogue: a product, or what is wrong with its definition. */
export type CatalogueEntry =
  | { id: string; product: Product; unavailable?: string }
  | { id: string; product?: undefined; unavailable: string };

/** The products that can be deployed. Read anew at each call, so that a mended definition counts at once. */
export interface Catalogue {
  list(): Promise<CatalogueEntry[]>;
  /** Undefined when there is no such folder. */
  get(id: string): Promise<CatalogueEntry | undefined>;
}
