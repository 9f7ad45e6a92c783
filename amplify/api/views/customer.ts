import type { Customer } from '@console/core/contract/customer';
import { customerMonthlyUsd } from '@console/core/costs/customer';
import { customerView, hostOf } from '@console/core/customers/view';
import type { CustomerRecord } from '@console/core/records/customer';
import type { PoolRecord } from '@console/core/records/pool';
import type { ApiDeps } from '../deps.ts';

/** A customer in one of these pays for no tasks. */
export const withoutTasks: readonly string[] = ['suspending', 'suspended'];

/** Shows customers, with their address and what they cost; a product that is gone has no price. */
export async function loadCustomerView({ catalogue, settings, store }: ApiDeps): Promise<ShowCustomer> {
  const [entries, records] = await Promise.all([catalogue.list(), store.listPools()]);
  const products = new Map(entries.map((entry) => [entry.id, entry.product]));
  const pools = new Map(records.map((pool) => [pool.id, pool]));
  return (record, own) => {
    const { cloudType } = record;
    const product = products.get(record.product);
    const suspended = withoutTasks.includes(record.status);
    const pool = record.pool === null ? undefined : (pools.get(record.pool) ?? own);
    const computed = {
      url: settings.applicationUrl(hostOf(record, pool)),
      monthlyUsd: product
        ? customerMonthlyUsd(product, record.spec.size, record.region, { suspended, cloudType })
        : null,
    };
    return customerView(record, computed, pool);
  };
}

/** `pool`: of a customer whose pool is as new as itself. */
export type ShowCustomer = (record: CustomerRecord, pool?: PoolRecord) => Customer;
