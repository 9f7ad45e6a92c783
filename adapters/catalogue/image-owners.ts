import type { Product } from '@console/core/products/model';
import type { ProductFolder } from './definitions.ts';

export interface ImageOwner {
  folder: ProductFolder;
  product: Product;
  version: string;
}

/** The versions of products that run `image`, in the order of the products. */
export const imageOwners = (folders: readonly ProductFolder[], image: string): ImageOwner[] =>
  folders.flatMap((folder) => {
    if ('problems' in folder.definition) return [];
    const { product } = folder.definition;
    return product.versions.filter((v) => v.image === image).map(({ version }) => ({ folder, product, version }));
  });
