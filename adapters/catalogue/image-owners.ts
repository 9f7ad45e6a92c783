import { isContainersProduct } from '@console/core/products/kinds';
import type { ContainersProduct } from '@console/core/products/model';
import type { ProductFolder } from './definitions.ts';

export interface ImageOwner {
  folder: ProductFolder;
  product: ContainersProduct;
  version: string;
}

/** `todo` of `registry.example.com/team/todo:1.0`. */
const nameOf = (image: string): string => image.split('/').at(-1)?.split(/[:@]/)[0] ?? '';

/**
 * The versions of products that run `image`. Those of the product with the image's name come first, so that a product
 * that was made as a copy does not take over the image of the original; the others are in the order of their products.
 */
export function imageOwners(folders: readonly ProductFolder[], image: string): ImageOwner[] {
  const owners = folders.flatMap((folder) => {
    if ('problems' in folder.definition) return [];
    const { product } = folder.definition;
    if (!isContainersProduct(product)) return [];
    return product.versions.filter((v) => v.image === image).map(({ version }) => ({ folder, product, version }));
  });
  const isNamesake = (owner: ImageOwner): boolean => owner.product.id === nameOf(image);
  return [...owners.filter(isNamesake), ...owners.filter((owner) => !isNamesake(owner))];
}
