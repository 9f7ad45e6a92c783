import { z } from 'zod';
import { checkContainersProduct } from './check-containers.ts';
import { type ContainersProduct, containersFields } from './containers-fields.ts';
import { checkFunctionsProduct } from './functions/check.ts';
import { functionsFields } from './functions/fields.ts';
import { type FunctionsProduct, functionsProductOf } from './functions/product.ts';

export type { ContainersProduct } from './containers-fields.ts';
export type { CloudType } from './functions/fields.ts';
export type { FunctionsProduct } from './functions/product.ts';
export { productId } from './names.ts';
export { type Size, size } from './size.ts';

export const containersProduct = containersFields.superRefine((value, context) => {
  for (const { path, message } of checkContainersProduct(value)) context.addIssue({ code: 'custom', path, message });
});

export const functionsProduct = functionsFields
  .superRefine((value, context) => {
    for (const { path, message } of checkFunctionsProduct(value)) context.addIssue({ code: 'custom', path, message });
  })
  .transform(functionsProductOf);

/** `products/<id>/product.json`. */
export const product = z.discriminatedUnion('runtime', [containersProduct, functionsProduct], {
  error: ({ code }) => (code === 'invalid_union' ? 'must be "containers" or "functions"' : undefined),
});
export type Product = ContainersProduct | FunctionsProduct;

/** The runtime of the products that alone have a field. */
export function runtimeOfField(name: string): Product['runtime'] | undefined {
  const [inContainers, inFunctions] = [containersFields, functionsFields].map(({ shape }) =>
    Object.hasOwn(shape, name),
  );
  if (inContainers === inFunctions) return undefined;
  return inContainers ? 'containers' : 'functions';
}
