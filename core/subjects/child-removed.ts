import type { Change, Store } from '../ports.ts';
import type { CustomerRecord } from '../records/customer.ts';

/** Counts the account no longer below its master account. */
export async function childRemoved(
  store: Pick<Store, 'findCustomer'>,
  { account }: Pick<CustomerRecord, 'account'>,
): Promise<Change[]> {
  const id = account?.masterAccountId ?? null;
  const parent = id === null ? undefined : await store.findCustomer(id);
  return parent ? [{ write: 'count', kind: 'customer', record: parent, add: { children: -1 } }] : [];
}
