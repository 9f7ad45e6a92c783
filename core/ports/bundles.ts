import type { FunctionsProduct } from '../products/model.ts';

export interface BundleUse {
  product: FunctionsProduct;
  version: string;
  signal: AbortSignal;
}

export interface FoundBundle {
  /** Absolute folder with the entries of the functions. */
  bundle: string;
  /** Absolute folder of the pages. */
  pages?: string;
}

/** The built code of products that run as functions. */
export interface Bundles {
  /** Builds the version if its definition says how. @throws DomainError with a sentence when that fails */
  find(use: BundleUse): Promise<FoundBundle>;
}
