import { inPool } from '../catalogue/spec-in-pool.ts';
import { type Customer, customer } from '../contract/customer.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { PoolRecord } from '../records/pool.ts';
import { pickFields } from '../records/view.ts';

/** A customer as the API shows it. `pool`: the one that it is a tenant of. */
export const customerView = (
  record: CustomerRecord,
  computed: Pick<Customer, 'url' | 'monthlyUsd'>,
  pool?: PoolRecord,
): Customer => ({
  ...pickFields(customer, record),
  spec: inPool(record.spec, pool?.version),
  deployed: inPool(record.deployed, pool?.deployed?.version),
  ...computed,
});

/** What the address of a customer's application begins with: its code, before the host of its pool. */
export const hostOf = ({ code }: Pick<CustomerRecord, 'code'>, pool: Pick<PoolRecord, 'host'> | undefined): string =>
  pool ? `${code}.${pool.host}` : code;
