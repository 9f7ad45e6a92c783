import type { NewCustomer } from '../contract/customer.ts';
import { field } from '../contract/texts/fields.ts';
import { type FieldError, fieldError } from '../errors.ts';
import type { Store } from '../ports.ts';
import type { Product } from '../products/model.ts';
import type { SnapshotRecord } from '../records/snapshot.ts';

/** The snapshot that the database of a new customer is to be made from, or why it cannot be; undefined without one. */
export async function snapshotFor(
  store: Store,
  { fromSnapshot: id, product, region }: Pick<NewCustomer, 'fromSnapshot' | 'product' | 'region'>,
): Promise<SnapshotRecord | FieldError | undefined> {
  if (id === undefined) return undefined;
  const found = await store.get('snapshot', { id });
  const wrong = (text: ReturnType<typeof field>) => fieldError('fromSnapshot', text);
  if (!found) return wrong(field('no-such-snapshot', { snapshot: id }));
  if (found.product !== product) return wrong(field('snapshot-of-other-product', { product: found.product }));
  if (found.region !== region) return wrong(field('snapshot-elsewhere', { region: found.region }));
  return found;
}

/** The version that a database of the snapshot was last used with, where the product still has it. */
export const versionOfSnapshot = (snapshot: SnapshotRecord, product: Product | undefined): string | undefined =>
  product?.versions.find(({ version }) => version === snapshot.version)?.version;
