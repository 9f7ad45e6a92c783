import type { Summary } from '@console/core/contract/summary';
import { monthlyUsd } from '@console/core/products/cost';
import { quotaContext } from '@console/core/quotas/context';
import { capacityOf } from '@console/core/regions/capacity';
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
  const usd = customers.reduce((total, { product: id, size, region, status, count }) => {
    const product = products.get(id);
    const each = product && monthlyUsd(product, size, region, { suspended: withoutTasks.includes(status) });
    return total + (each ?? 0) * count;
  }, 0);
  return {
    at: now.toISOString(),
    customers: countCustomers(customers),
    operations: countOperations(operations, now),
    alerts: countAlerts(alerts.items),
    regions: regions.map((region) => ({
      code: region.code,
      name: region.name,
      status: region.status,
      customers: region.customers,
      ...capacityOf(region, quotas),
    })),
    monthlyUsd: Math.round(usd * 100) / 100,
  };
}
