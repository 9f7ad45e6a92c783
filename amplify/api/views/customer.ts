import type { Customer } from '@console/core/contract/customer';
import { customerView, hostOf } from '@console/core/customers/view';
import type { CustomerRecord } from '@console/core/records/customer';
import type { PoolRecord } from '@console/core/records/pool';
import type { ApiDeps } from '../deps.ts';
import { loadPrices } from './prices.ts';

/** Shows customers, with their address and what they cost. */
export async function loadCustomerView(deps: ApiDeps): Promise<ShowCustomer> {
  const { settings, store } = deps;
  const [prices, records] = await Promise.all([loadPrices(deps), store.listPools()]);
  const pools = new Map(records.map((pool) => [pool.id, pool]));
  return (record, own) => {
    const pool = record.pool === null ? undefined : (pools.get(record.pool) ?? own);
    const computed = { url: settings.applicationUrl(hostOf(record, pool)), monthlyUsd: prices.customer(record) };
    return customerView(record, computed, pool);
  };
}

/** `pool`: of a customer whose pool is as new as itself. */
export type ShowCustomer = (record: CustomerRecord, pool?: PoolRecord) => Customer;
