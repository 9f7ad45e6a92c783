import type { Spec } from '../contract/customer.ts';
import { field } from '../contract/texts/fields.ts';
import { type FieldError, fieldError } from '../errors.ts';
import type { CatalogueEntry } from '../ports/catalogue.ts';
import type { Product } from './model.ts';

interface Wish {
  version?: string | undefined;
  size?: string | undefined;
}

/** The spec that `wish` asks for, with the product's defaults for what it leaves open, or what is wrong with it. */
export function chooseSpec(product: Product, wish: Wish): { spec: Spec } | { errors: FieldError[] } {
  const versions = product.versions.map((v) => v.version);
  const sizes = Object.keys(product.sizes);
  const version = wish.version ?? product.defaultVersion;
  const size = wish.size ?? sizes[0] ?? '';
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

/** The product of a catalogue entry, or why it cannot be deployed. */
export function deployable(
  id: string,
  entry: CatalogueEntry | undefined,
): { product: Product } | { error: FieldError } {
  if (!entry) return { error: fieldError('product', field('no-such-product', { product: id })) };
  if (!entry.product || entry.unavailable) {
    const reason = entry.unavailable;
    return { error: reason ? { path: 'product', message: reason } : fieldError('product', field('not-deployable')) };
  }
  return { product: entry.product };
}
