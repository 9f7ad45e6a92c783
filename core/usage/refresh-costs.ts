import { functionsCustomerUsage, poolUsage } from '../costs/functions-customer.ts';
import { shareCosts } from '../costs/shared.ts';
import { exactUsdOf } from '../costs/usage.ts';
import { type Catalogue, type Clock, ConditionFailed, type Store, type TenantUsage } from '../ports.ts';
import { isPooled } from '../products/kinds.ts';
import type { FunctionsProduct } from '../products/model.ts';
import type { CostsRecord } from '../records/costs.ts';
import type { PoolRecord } from '../records/pool.ts';
import { changesOfCosts, joinedCosts } from './costs-in-parts.ts';
import { readOwnUse, type UseOfTenant } from './own-use.ts';

export interface RefreshCostsDeps {
  store: Store;
  clock: Clock;
  catalogue: Catalogue;
  usage: TenantUsage;
  /** How long figures count before the usage is read again, in ms. */
  maxAgeMs: number;
  /** How many days of one customer each are read of a pool in a round, at most; the next round goes on. */
  reads: number;
  onError(error: unknown, pool: PoolRecord): void;
}

/** Shares the cost of each pool among its customers, by what each of them has used. */
export async function refreshCosts(deps: RefreshCostsDeps): Promise<void> {
  const { store, catalogue, onError } = deps;
  const [pools, records, entries] = await Promise.all([store.listPools(), store.listCosts(), catalogue.list()]);
  const products = new Map(entries.map(({ id, product }) => [id, product]));
  for (const pool of pools) {
    const product = products.get(pool.product);
    const parts = records.filter((record) => record.pool === pool.id);
    if (!product || !isPooled(product)) continue;
    try {
      await refreshPool(deps, pool, product, parts);
    } catch (error) {
      // Another round was faster.
      if (!(error instanceof ConditionFailed)) onError(error, pool);
    }
  }
  const gone = records.filter((record) => !pools.some(({ id }) => id === record.pool));
  for (const record of gone) await store.commit([{ write: 'remove', kind: 'costs', record }]).catch(ignoreRace);
}

function ignoreRace(error: unknown): void {
  if (!(error instanceof ConditionFailed)) throw error;
}

async function refreshPool(
  deps: RefreshCostsDeps,
  pool: PoolRecord,
  product: FunctionsProduct,
  parts: readonly CostsRecord[],
): Promise<void> {
  const { store, clock, maxAgeMs } = deps;
  if (pool.customers === 0 && parts.length === 0) return;
  const kept = joinedCosts(parts);
  const now = clock.now();
  const isOld = kept.next === null && now.getTime() - Date.parse(kept.startedAt) >= maxAgeMs;
  if (!isOld && kept.next === null && Object.keys(kept.tenants).length === pool.customers) return;
  const tenants = await store.listTenants(pool.id);
  const pass = isOld ? { startedAt: now.toISOString(), next: '' } : kept;
  const { use, next } = await readOwnUse(deps, { pool, product, tenants, kept: kept.tenants, from: pass.next });
  const shares = shareCosts(...ofPool(pool, product, use));
  const after = use.map(({ id, cloudType: _, ...own }) => [id, { ...own, usd: shares.get(id) ?? 0 }]);
  const changes = changesOfCosts(pool.id, parts, {
    startedAt: pass.startedAt,
    next,
    tenants: Object.fromEntries(after),
  });
  if (changes.length > 0) await store.commit(changes);
}

/** What a pool costs, and what each of its customers has and uses of it alone. */
function ofPool(
  { region }: PoolRecord,
  product: FunctionsProduct,
  use: readonly UseOfTenant[],
): Parameters<typeof shareCosts> {
  const own = use.map(({ id, cloudType, onDay, before }) => ({
    id,
    usd: exactUsdOf(functionsCustomerUsage(product, cloudType), region) + onDay + before,
  }));
  return [own.reduce((sum, { usd }) => sum + usd, exactUsdOf(poolUsage(product), region)), own];
}
