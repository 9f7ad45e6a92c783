import type { CustomerRecord } from '@console/core/customers/model';
import { customerStackName } from '@console/core/customers/stack-name';
import { notFound } from '@console/core/errors';
import type { FleetTarget, Store } from '@console/core/ports';

/** @throws DomainError not-found */
export async function existingCustomer(store: Store, code: string): Promise<CustomerRecord> {
  const customer = await store.get('customer', { code });
  if (!customer) throw notFound(`Customer "${code}"`, code);
  return customer;
}

/** @throws DomainError not-found */
export async function applicationOf(store: Store, code: string): Promise<FleetTarget> {
  const { region } = await existingCustomer(store, code);
  return { region, stack: customerStackName(code) };
}
