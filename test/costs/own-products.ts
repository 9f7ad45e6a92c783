import { readdirSync, readFileSync } from 'node:fs';
import { parseDefinition } from '@console/core/products/definition';
import { isContainersProduct } from '@console/core/products/kinds';
import type { ContainersProduct } from '@console/core/products/model';

export const costsFile = new URL('../../docs/costs.md', import.meta.url);

const folder = new URL('../../products/', import.meta.url);

/** The products in this repository that run on AWS, by id. One that sends e-mail cannot yet. */
export const ownProducts = (): ContainersProduct[] => allProducts().filter(({ mail }) => !mail);

function allProducts(): ContainersProduct[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => {
      const definition = parseDefinition(readFileSync(new URL(`${name}/product.json`, folder), 'utf8'));
      if ('problems' in definition) throw new Error(`products/${name}/product.json: ${definition.problems.join('; ')}`);
      return isContainersProduct(definition.product) ? [definition.product] : [];
    });
}
