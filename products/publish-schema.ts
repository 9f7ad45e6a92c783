import { writeFile } from 'node:fs/promises';
import { productSchema } from '@console/core/products/schema';

const file = new URL('product.schema.json', import.meta.url);
await writeFile(file, `${JSON.stringify(productSchema(), null, 2)}\n`);
