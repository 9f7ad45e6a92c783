import type { Summary } from '@console/core/contract/summary';
import { customerMonthlyUsd } from '@console/core/costs/customer';
import { regionMonthlyUsd } from '@console/core/costs/region';
import { roundToCents } from '@console/core/costs/usage';
import { quotaContext } from '@console/core/quotas/context';
import { capacityOf } from '@console/core/regions/capacity';
import { withSlotless } from '@console/core/regions/view';
import { countAlerts, countCustomers, countOperations, summaryBegins } from '@console/core/summary/summarize';
import type { ApiDeps } from '../deps.ts';
import { limits } from '../limits.ts';
import { loadPrices, withoutTasks } from './prices.ts';

const sum = (usd: readonly number[]): number => usd.reduce((total, each) => total + each, 0);

export async function summarize(deps: ApiDeps): Promise<Summary> {
  const { store, catalogue, clock } = deps;
  const now = clock.now();
  const [customers, operations, alerts, regions, entries, quotas, pools, prices] = await Promise.all([
    store.tallyCustomers(),
    store.tallyOperations(summaryBegins(now)),
    store.listAlerts({ state: 'active', limit: limits.summaryAlerts }),
    store.listRegions(),
    catalogue.list(),
    quotaContext(deps),
    store.listPools(),
    loadPrices(deps),
  ]);
  const products = new Map(entries.map((entry) => [entry.id, entry.product]));
  const ofEach = customers.map(({ product: id, size, region, status, pool, count }) => {
    const product = pool === null ? products.get(id) : undefined;
    const each = product && customerMonthlyUsd(product, size, region, { suspended: withoutTasks.includes(status) });
    return (each ?? 0) * count;
  });
  const ofPools = (shared: boolean) =>
    sum(pools.filter((pool) => pool.customers > 0 === shared).map((pool) => prices.pool(pool) ?? 0));
  const ofCustomers = sum(ofEach) + ofPools(true);
  const ofRegions = sum(regions.map(regionMonthlyUsd)) + ofPools(false);
  return {
    at: now.toISOString(),
    customers: countCustomers(customers),
    operations: countOperations(operations, now),
    alerts: countAlerts(alerts.items),
    regions: regions.map((region) => ({
      code: region.code,
      name: region.name,
      status: region.status,
      ...withSlotless(region, capacityOf(region, quotas)),
    })),
    monthlyUsd: roundToCents(ofCustomers + ofRegions),
    monthlyUsdOf: { customers: roundToCents(ofCustomers), regions: roundToCents(ofRegions) },
  };
}
