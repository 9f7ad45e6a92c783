import { billedSize } from '@console/core/costs/billed-size';
import { customerMonthlyUsd } from '@console/core/costs/customer';
import { poolMonthlyUsd } from '@console/core/costs/functions-customer';
import { type PoolShares, poolSharesOf } from '@console/core/costs/pool-shares';
import type { Store } from '@console/core/ports';
import { isPooled } from '@console/core/products/kinds';
import type { CustomerRecord } from '@console/core/records/customer';
import type { PoolRecord } from '@console/core/records/pool';
import type { ApiDeps } from '../deps.ts';
import { recent } from './recent.ts';

/** A customer in one of these pays for no tasks. */
export const withoutTasks: readonly string[] = ['suspending', 'suspended'];

/** What things cost, in USD a month; what has lost its product has no price. */
export interface Prices {
  customer(record: CustomerRecord): number | null;
  pool(record: PoolRecord): number | null;
}

export async function loadPrices(deps: Pick<ApiDeps, 'catalogue' | 'clock' | 'store'>): Promise<Prices> {
  const [entries, shares] = await Promise.all([deps.catalogue.list(), loadPoolShares(deps)]);
  const products = new Map(entries.map((entry) => [entry.id, entry.product]));
  return {
    customer(record) {
      const { id, product: productId, region, status, cloudType } = record;
      const product = products.get(productId);
      if (!product) return null;
      const size = billedSize(record);
      const state = { suspended: withoutTasks.includes(status), cloudType };
      return shares.ofCustomer.get(id) ?? (size === null ? 0 : customerMonthlyUsd(product, size, region, state));
    },
    pool({ id, product: productId, region }) {
      const product = products.get(productId);
      return product && isPooled(product) ? (shares.ofPool.get(id) ?? poolMonthlyUsd(product, region)) : null;
    },
  };
}

const kept = new WeakMap<Store, () => Promise<PoolShares>>();

/** Read once for all requests of a moment: there is an entry for each customer of a pool. */
export function loadPoolShares({ store, clock }: Pick<ApiDeps, 'clock' | 'store'>): Promise<PoolShares> {
  const load = kept.get(store) ?? recent(async () => poolSharesOf(await store.listCosts()), clock);
  kept.set(store, load);
  return load();
}
