import type { Spec } from '../contract/customer.ts';
import { field } from '../contract/texts/fields.ts';
import { type FieldError, fieldError } from '../errors.ts';
import type { Catalogue, CatalogueEntry } from '../ports/catalogue.ts';
import type { Product } from '../products/model.ts';

interface WantedSpec {
  version?: string | undefined;
  size?: string | undefined;
}

/** The wanted spec, with the product's defaults for what it leaves open, or what is wrong with it. */
function chooseSpec(product: Product, wanted: WantedSpec): { spec: Spec } | { errors: FieldError[] } {
  const versions = product.versions.map((v) => v.version);
  const sizes = Object.keys(product.sizes);
  const version = wanted.version ?? product.defaultVersion;
  const size = wanted.size ?? sizes[0] ?? '';
  const errors: FieldError[] = [];
  if (!versions.includes(version)) {
    const values = { product: product.name, version, versions: versions.join(', ') };
    errors.push(fieldError('version', field('no-such-version', values)));
  }
  if (!sizes.includes(size)) {
    const values = { product: product.name, size, sizes: sizes.join(', ') };
    errors.push(fieldError('size', field('no-such-size', values)));
  }
  return errors.length > 0 ? { errors } : { spec: { version, size } };
}

interface Choice {
  /** Whoever has the product may go on with it: it may have become unavailable since. */
  isDeployed?: boolean;
}

/** The product of a catalogue entry, or why it cannot be deployed. */
function deployable(
  id: string,
  entry: CatalogueEntry | undefined,
  { isDeployed = false }: Choice,
): { product: Product } | { errors: FieldError[] } {
  if (!entry) return { errors: [fieldError('product', field('no-such-product', { product: id }))] };
  const { product, unavailable } = entry;
  if (product && (isDeployed || !unavailable)) return { product };
  return {
    errors: [unavailable ? { path: 'product', message: unavailable } : fieldError('product', field('not-deployable'))],
  };
}

/** The product as the catalogue has it now and the wanted spec of it, or what is wrong. */
export async function chooseProduct(
  catalogue: Pick<Catalogue, 'get'>,
  id: string,
  wanted: WantedSpec,
  choice: Choice = {},
): Promise<{ product: Product; spec: Spec } | { errors: FieldError[] }> {
  const found = deployable(id, await catalogue.get(id), choice);
  if ('errors' in found) return found;
  const chosen = chooseSpec(found.product, wanted);
  return 'errors' in chosen ? chosen : { product: found.product, spec: chosen.spec };
}
