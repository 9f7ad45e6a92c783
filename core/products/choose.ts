import type { Spec } from '../contract/customer.ts';
import type { FieldError } from '../errors.ts';
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
    errors.push({
      path: 'version',
      message: `${product.name} has no version "${version}"; it has ${versions.join(', ')}`,
    });
  }
  if (!sizes.includes(size)) {
    errors.push({ path: 'size', message: `${product.name} has no size "${size}"; it has ${sizes.join(', ')}` });
  }
  return errors.length > 0 ? { errors } : { spec: { version, size } };
}

/** The product of a catalogue entry, or why it cannot be deployed. */
export function deployable(
  id: string,
  entry: CatalogueEntry | undefined,
): { product: Product } | { error: FieldError } {
  if (!entry) return { error: { path: 'product', message: `there is no product "${id}"` } };
  if (!entry.product || entry.unavailable) {
    return { error: { path: 'product', message: entry.unavailable ?? 'cannot be deployed here' } };
  }
  return { product: entry.product };
}
