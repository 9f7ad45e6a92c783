import type { Customer, Spec } from '@console/core/contract/customer';
import type { Operation } from '@console/core/contract/operation';
import type { ProductView } from '@console/core/contract/product';

/**
 * What ran before the operation, when the customer can go back to it: an update to what is still offered. A tenant has
 * the version of its pool.
 */
export function earlierSpec(
  { spec, status }: Pick<Operation, 'spec' | 'status'>,
  { deployed, pool }: Pick<Customer, 'deployed' | 'pool'>,
  product: Pick<ProductView, 'versions' | 'sizes'> | undefined,
): Spec | undefined {
  const before = spec?.before;
  if (!before || !deployed || !product || pool !== null || status !== 'succeeded') return undefined;
  const wasChanged = before.version !== spec.after?.version || before.size !== spec.after?.size;
  const differs = before.version !== deployed.version || before.size !== deployed.size;
  const isOffered = product.versions.includes(before.version) && product.sizes.some(({ id }) => id === before.size);
  return wasChanged && differs && isOffered ? before : undefined;
}

/** The form of an update that begins with this version and size. */
export const updateHref = ({ code }: Pick<Customer, 'code'>, { version, size }: Spec): string =>
  `/customers/${code}/update?${new URLSearchParams({ version, size })}`;

/** The version and size that an address asks the form to begin with. */
export function specOf(search: URLSearchParams): Partial<Spec> {
  const [version, size] = [search.get('version'), search.get('size')];
  return { ...(version !== null && { version }), ...(size !== null && { size }) };
}
