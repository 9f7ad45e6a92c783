import type { CloudType } from './functions/fields.ts';
import type { Plan } from './functions/plan.ts';
import type { ContainersProduct, FunctionsProduct, Product } from './model.ts';
import type { Size } from './size.ts';

export const isFunctionsProduct = (product: Product): product is FunctionsProduct => product.runtime === 'functions';

/** Also true of definitions that were kept before there were kinds. */
export const isContainersProduct = (product: Product): product is ContainersProduct => !isFunctionsProduct(product);

/** For work that only containers have. @throws Error with a sentence when the product has none */
export function requireContainers(product: Product, what: string): ContainersProduct {
  if (isContainersProduct(product)) return product;
  throw new Error(`${product.name} runs as functions, which ${what} does not support`);
}

export type ProductSize = (Size & { id: string }) | (Plan & { id: string });

/** What a customer can be given: the sizes of containers, or the plans of functions. The first is the default. */
export function sizesOf(product: ContainersProduct): (Size & { id: string })[];
export function sizesOf(product: FunctionsProduct): (Plan & { id: string })[];
export function sizesOf(product: Product): ProductSize[];
export function sizesOf(product: Product): ProductSize[] {
  const sizes: Readonly<Record<string, Size | Plan>> = isFunctionsProduct(product) ? product.limits : product.sizes;
  return Object.entries(sizes).map(([id, size]) => ({ id, ...size }) as ProductSize);
}

export const hasSize = (product: Product, size: string): boolean => sizesOf(product).some(({ id }) => id === size);

/** What customers of a product can choose, the default first. */
export const cloudTypesOf = (product: Product): CloudType[] =>
  isFunctionsProduct(product) && product.tenancy === 'pool' ? product.cloudTypes : ['private'];

/** Whether customers share a deployment. */
export const isPooled = (product: Product): product is FunctionsProduct =>
  isFunctionsProduct(product) && product.tenancy === 'pool';
