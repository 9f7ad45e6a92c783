import type { QuotaNumbers } from '../contract/quota.ts';
import type { CustomerTally } from '../ports/store.ts';
import { type Catalogue, type Clock, ConditionFailed, type Quotas, type Store } from '../ports.ts';
import type { PoolRecord } from '../records/pool.ts';
import type { RegionRecord } from '../records/region.ts';
import { usageOfCustomer, usageOfPool } from './context.ts';
import type { AccountParameters } from './functions-usage.ts';
import { quotas as table } from './table.ts';
import { capacityQuotas, plus, regionUsage, times } from './usage.ts';

export interface RefreshQuotasDeps {
  store: Store;
  clock: Clock;
  catalogue: Catalogue;
  quotas: Quotas;
  accountParameters: AccountParameters;
  /** How long values that were read count, in ms. */
  maxAgeMs: number;
  onError(error: unknown, region: RegionRecord): void;
}

/** Counts what the customers of each region take of its quotas, and reads the quotas again when they are old. */
export async function refreshQuotas(deps: RefreshQuotasDeps): Promise<void> {
  // Before the customers: one that is created meanwhile changes its region, and then this count is not stored.
  const regions = await deps.store.listRegions();
  const tallies = await deps.store.tallyCustomers();
  const pools = await deps.store.listPools();
  const entries = await deps.catalogue.list();
  const products = new Map(entries.flatMap(({ id, product }) => (product ? [[id, product] as const] : [])));
  const context = { products, accountParameters: deps.accountParameters };
  const usages = new Map(regions.map(({ code }) => [code, usageIn(code, tallies, pools, context)]));
  for (const region of regions) {
    const usage = { ...usages.get(region.code), ...ofAccount([...usages.values()]) };
    await refresh(deps, region, usage);
  }
}

async function refresh(deps: RefreshQuotasDeps, region: RegionRecord, usage: QuotaNumbers): Promise<void> {
  const read = await readWhenOld(deps, region);
  if (read === region.quotas && isSame(usage, region.usage)) return;
  const record = { ...region, usage, ...(read && { quotas: read }) };
  try {
    await deps.store.commit([{ write: 'replace', kind: 'region', record }]);
  } catch (error) {
    // The region has changed since: the next run counts again.
    if (!(error instanceof ConditionFailed)) throw error;
  }
}

async function readWhenOld(deps: RefreshQuotasDeps, region: RegionRecord): Promise<RegionRecord['quotas']> {
  const now = deps.clock.now();
  if (region.quotas && now.getTime() - Date.parse(region.quotas.readAt) < deps.maxAgeMs) return region.quotas;
  try {
    return { values: await deps.quotas.read(region.code), readAt: now.toISOString() };
  } catch (error) {
    deps.onError(error, region);
    return region.quotas;
  }
}

function usageIn(
  region: string,
  tallies: readonly CustomerTally[],
  pools: readonly PoolRecord[],
  context: Parameters<typeof usageOfCustomer>[0],
): QuotaNumbers {
  const ofCustomers = tallies
    .filter((tally) => tally.region === region)
    .map((tally) => times(usageOfCustomer(context, tally, { suspended: tally.status === 'suspended' }), tally.count));
  const ofPools = pools.filter((pool) => pool.region === region).map(({ product }) => usageOfPool(context, product));
  return [...ofCustomers, ...ofPools].reduce(plus, regionUsage);
}

/** What all regions use of the quotas that hold for the account. */
function ofAccount(usages: readonly QuotaNumbers[]): QuotaNumbers {
  const ids = capacityQuotas.filter((id) => table[id].per === 'account');
  return Object.fromEntries(ids.map((id) => [id, usages.reduce((sum, usage) => sum + (usage[id] ?? 0), 0)]));
}

const isSame = (one: QuotaNumbers, other: QuotaNumbers | undefined): boolean => {
  const sorted = (numbers: QuotaNumbers) => JSON.stringify(Object.entries(numbers).sort());
  return other !== undefined && sorted(one) === sorted(other);
};
