import type { LocalizableText } from '../contract/texts/template.ts';
import type { ContainersProduct } from '../products/model.ts';

/** What a job deploys for an image. */
export type ResolvedImage =
  /** The reference that the template holds; of a registry, with a digest wherever the registry could be asked for it. */
  | { reference: string }
  /** `not-published`: it names no registry, and nobody has published it. */
  | { missing: 'not-published' | 'not-found' | 'invalid' }
  /** It could not be made. */
  | { failed: LocalizableText };

/** What an image is resolved for. */
export interface ImageUse {
  product: ContainersProduct;
  version: string;
  /** Stops what takes long. */
  signal?: AbortSignal;
}

/** Where the images of products come from in a region. */
export interface Images {
  /** @param image as the product's definition names it, or a reference that was the answer before */
  resolve(image: string, region: string, use: ImageUse): Promise<ResolvedImage>;
}
