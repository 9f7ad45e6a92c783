import { field } from '../contract/texts/fields.ts';
import { type FieldError, fieldError, notFound } from '../errors.ts';
import type { Store } from '../ports.ts';
import type { CustomerRecord } from '../records/customer.ts';

/** The customer that is the account. @throws DomainError not-found */
export async function existingAccount(store: Pick<Store, 'findCustomer'>, id: string): Promise<CustomerRecord> {
  const customer = await store.findCustomer(id);
  if (!customer) throw notFound(`Account "${id}"`, id);
  return customer;
}

const perPage = 100;

/** The account with this name, code or id, which others may name as their master account. */
export async function namedAccount(
  store: Pick<Store, 'findCustomer' | 'get' | 'listCustomers'>,
  named: string,
): Promise<CustomerRecord | FieldError> {
  const own = (await store.findCustomer(named)) ?? (await store.get('customer', { code: named }));
  const found = own ? [own] : await withName(store, named);
  const [first, second] = found;
  const path = 'masterAccountName';
  if (!first) return fieldError(path, field('no-such-account', { account: named }));
  if (second) return fieldError(path, field('several-accounts', { account: named }));
  return first.status === 'deleting' ? fieldError(path, field('account-being-deleted', { account: named })) : first;
}

async function withName({ listCustomers }: Pick<Store, 'listCustomers'>, name: string): Promise<CustomerRecord[]> {
  const found: CustomerRecord[] = [];
  let cursor: string | undefined;
  do {
    const page = await listCustomers({ q: name, limit: perPage, cursor });
    found.push(...page.items.filter((one) => one.name === name));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && found.length < 2);
  return found;
}
