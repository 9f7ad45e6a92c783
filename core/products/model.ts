import { checkProduct } from './check.ts';
import { productFields } from './product-fields.ts';

export { productId } from './names.ts';
export type { Product } from './product-fields.ts';
export { type Size, size } from './size.ts';

/** `products/<id>/product.json`. */
export const product = productFields.superRefine((value, context) => {
  for (const { path, message } of checkProduct(value)) context.addIssue({ code: 'custom', path, message });
});
