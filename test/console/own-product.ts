import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './running-console.ts';
import { scratch } from './scratch.ts';

type Definition = Record<string, unknown>;

/** A catalogue with one product: a copy of one of this repository, of which `change` changes the definition. */
export function catalogueWith(sample: string, id: string, change: (definition: Definition) => Definition) {
  const { dir, remove } = scratch('deployment-console-products');
  const products = join(dir, 'products');
  mkdirSync(products);
  cpSync(join(root, 'products', sample), join(products, id), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'));
  const paths = { '@console/tenancy': [join(root, 'tenancy/src/index.ts')] };
  writeFileSync(join(dir, 'tsconfig.json'), JSON.stringify({ compilerOptions: { paths } }));
  const file = join(products, id, 'product.json');
  const definition: Definition = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify(change({ ...definition, id })));
  return { env: { PRODUCTS_DIR: products }, remove };
}
