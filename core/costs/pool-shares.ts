import type { CostsRecord } from '../records/costs.ts';
import { roundToCents } from './usage.ts';

/** What the last round shared, in USD a month. */
export interface PoolShares {
  /** By the id of the customer. */
  ofCustomer: ReadonlyMap<string, number>;
  /** By the id of the pool, which has customers. */
  ofPool: ReadonlyMap<string, number>;
}

export function poolSharesOf(records: readonly CostsRecord[]): PoolShares {
  const ofCustomer = new Map<string, number>();
  const ofPool = new Map<string, number>();
  for (const { pool, tenants } of records) {
    let sum = ofPool.get(pool) ?? 0;
    for (const [id, { usd }] of Object.entries(tenants)) {
      ofCustomer.set(id, usd);
      sum += usd;
    }
    ofPool.set(pool, roundToCents(sum));
  }
  return { ofCustomer, ofPool };
}
