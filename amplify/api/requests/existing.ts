import { notFound } from '@console/core/errors';
import type { FleetTarget, Store } from '@console/core/ports';
import type { CustomerRecord } from '@console/core/records/customer';
import type { PoolRecord } from '@console/core/records/pool';
import { customerStackName } from '@console/core/stack-names';

/** @throws DomainError not-found */
export async function existingCustomer(store: Store, code: string): Promise<CustomerRecord> {
  const customer = await store.get('customer', { code });
  if (!customer) throw notFound(`Customer "${code}"`, code);
  return customer;
}

/** @throws DomainError not-found */
export async function existingPool(store: Store, id: string): Promise<PoolRecord> {
  const pool = await store.get('pool', { id });
  if (!pool) throw notFound(`Pool "${id}"`, id);
  return pool;
}

/** @throws DomainError not-found */
export async function applicationOf(store: Store, code: string): Promise<FleetTarget> {
  const { region } = await existingCustomer(store, code);
  return { region, stack: customerStackName(code) };
}
