import { z } from 'zod';
import { product } from './model.ts';

/** JSON Schema of a `product.json`, as an editor needs it. Draft 7, since editors know it best. */
export const productSchema = () => ({
  title: 'A product that can be deployed for customers',
  ...z.toJSONSchema(product, { io: 'input', target: 'draft-7' }),
});
