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
import { withoutTasks } from './customer.ts';

export async function summarize(deps: ApiDeps): Promise<Summary> {
  const { store, catalogue, clock } = deps;
  const now = clock.now();
  const [customers, operations, alerts, regions, entries, quotas] = await Promise.all([
    store.tallyCustomers(),
    store.tallyOperations(summaryBegins(now)),
    store.listAlerts({ state: 'active', limit: limits.summaryAlerts }),
    store.listRegions(),
    catalogue.list(),
    quotaContext(deps),
  ]);
  const products = new Map(entries.map((entry) => [entry.id, entry.product]));
  const ofCustomers = customers.reduce((total, { product: id, size, region, status, count }) => {
    const product = products.get(id);
    const each = product && customerMonthlyUsd(product, size, region, { suspended: withoutTasks.includes(status) });
    return total + (each ?? 0) * count;
  }, 0);
  const ofRegions = regions.reduce((total, region) => total + regionMonthlyUsd(region), 0);
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
