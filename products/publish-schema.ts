import { writeFileSync } from 'node:fs';
import { productSchema } from '@console/core/products/schema';

const file = new URL('product.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(productSchema(), null, 2)}\n`);
