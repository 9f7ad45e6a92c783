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

interface Cost {
  product: string;
  region: string;
  usd: number;
}

const sum = (costs: readonly Pick<Cost, 'usd'>[]): number => costs.reduce((total, { usd }) => total + usd, 0);

/** Without what costs nothing. */
function sumBy<T extends { usd: number }>(costs: readonly T[], keyOf: (cost: T) => string): Record<string, number> {
  const sums = new Map<string, number>();
  for (const cost of costs) sums.set(keyOf(cost), (sums.get(keyOf(cost)) ?? 0) + cost.usd);
  return Object.fromEntries([...sums].filter(([, usd]) => usd > 0).map(([key, usd]) => [key, roundToCents(usd)]));
}

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
  const ofEach = customers.map((tally): Cost => {
    const { product: id, size, region, status, pool, deployed, count } = tally;
    const product = pool === null && (deployed || status === 'creating') ? products.get(id) : undefined;
    const each = product && customerMonthlyUsd(product, size, region, { suspended: withoutTasks.includes(status) });
    return { product: id, region, usd: (each ?? 0) * count };
  });
  const ofPools = pools.map((pool) => ({ ...pool, usd: prices.pool(pool) ?? 0 }));
  const shared = [...ofEach, ...ofPools.filter((pool) => pool.customers > 0)];
  const layouts = regions.map((region) => ({ region: region.code, usd: regionMonthlyUsd(region) }));
  const idle = ofPools.filter((pool) => pool.customers === 0);
  const [ofCustomers, ofRegions] = [sum(shared), sum([...layouts, ...idle])];
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
    monthlyUsdBy: {
      product: sumBy(shared, ({ product }) => product),
      region: sumBy([...shared, ...layouts, ...idle], ({ region }) => region),
    },
  };
}
