/** What a job deploys for an image. */
export type ResolvedImage =
  /** The reference that ECS pulls, with a digest wherever the registry could be asked for it. */
  | { reference: string }
  /** `not-published`: it names no registry, and nobody has published it. */
  | { missing: 'not-published' | 'not-found' | 'invalid' };

/** Where the images of products come from in a region. */
export interface Images {
  /** @param image as the product's definition names it */
  resolve(image: string, region: string): Promise<ResolvedImage>;
}
