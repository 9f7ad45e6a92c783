import type { LocalizableText } from '../contract/texts/template.ts';
import type { FunctionsProduct } from '../products/model.ts';

/** Whose bundle is wanted. */
export interface BundleUse {
  /** Its version names the folder of its bundle, or the reference of one that was kept. */
  product: FunctionsProduct;
  version: string;
  /** Stops what takes long. */
  signal?: AbortSignal;
}

/** The files of a version: absolute folders, which must not be written to. */
export interface Bundle {
  /** With the entry of each function. */
  bundle: string;
  /** With an index.html; absent when the product has no pages. */
  pages?: string;
}

/** What the functions of products are made of. */
export interface Bundles {
  /**
   * Builds the version, checks that nothing is missing and keeps it as it is now. Answers a reference, which takes the place
   * of the folder in a definition that is kept. One that was kept before is the answer at once.
   * @throws BundleFailed
   */
  keep(use: BundleUse): Promise<string>;
  /** Hands `work` the folders of the version, which is kept first when it is not. @throws BundleFailed */
  withBundle<T>(use: BundleUse, work: (bundle: Bundle) => Promise<T>): Promise<T>;
}

/** There is no bundle to deploy. */
export class BundleFailed extends Error {
  override readonly name = 'BundleFailed';

  constructor(
    readonly reason: LocalizableText,
    options?: ErrorOptions,
  ) {
    super(reason.text, options);
  }
}
