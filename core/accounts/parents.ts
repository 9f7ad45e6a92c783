import { field } from '../contract/texts/fields.ts';
import { type FieldError, fieldError } from '../errors.ts';
import type { Change, Store } from '../ports.ts';
import type { CustomerRecord } from '../records/customer.ts';

/** Accounts above each other: each is checked in the transaction that adds one below. */
const deepest = 10;

/** The accounts above `parent`, or why the account cannot be below it. */
export async function ancestorsOf(
  store: Pick<Store, 'findCustomer'>,
  parent: CustomerRecord,
  id: string | undefined,
): Promise<CustomerRecord[] | FieldError> {
  const above: CustomerRecord[] = [];
  for (let one: CustomerRecord | undefined = parent; one; ) {
    if (one.id === id) return fieldError('masterAccountName', field('account-circle', { account: parent.name }));
    if (one !== parent) above.push(one);
    if (above.length >= deepest) return fieldError('masterAccountName', field('too-deep', { max: deepest }));
    const next: string | null = one.account?.masterAccountId ?? null;
    one = next === null ? undefined : await store.findCustomer(next);
  }
  return above;
}

const living = ['creating', 'online', 'updating', 'suspending', 'suspended', 'resuming', 'failed'] as const;

/** Counts a child of `parent`, which must not be deleted meanwhile, nor its own parents change. */
export const childAdded = (parent: CustomerRecord, above: readonly CustomerRecord[]): Change[] => [
  {
    write: 'count',
    kind: 'customer',
    record: parent,
    add: { children: 1 },
    within: { most: {}, statuses: living },
  },
  ...above.map((record): Change => ({ write: 'check', kind: 'customer', record })),
];
