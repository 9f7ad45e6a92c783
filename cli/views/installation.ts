import type { Settings } from '@console/core/contract/settings';
import type { Summary } from '@console/core/contract/summary';
import type { Cell } from '../output/table.ts';

export const settingsFields = (s: Settings): Record<string, Cell> => ({
  Mode: s.mode,
  Version: s.version,
  'Management account': s.management && `${s.management.account} in ${s.management.region}`,
  'Cluster account': s.cluster.account,
  Regions: s.cluster.regions.join(', '),
  Domain: s.domain,
  "Customers' URL": s.customerUrl,
  'Jobs at once': s.limits.concurrentJobs,
  'Customers per region, at most': s.limits.customersPerRegion,
  'Load balancers per region': `${s.limits.loadBalancersPerRegion}, for ${s.limits.customersPerLoadBalancer} customers each`,
  'Databases per region': s.limits.databasesPerRegion ?? 'no limit',
  Notifications: `${s.notifications.channel}: ${s.notifications.to.join(', ') || 'nobody'}`,
  ...s.versions,
});

/** `3 online, 1 failed`: what there is none of is left out. */
const counts = (numbers: Readonly<Record<string, number>>): string =>
  Object.entries(numbers)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');

export const summaryFields = (s: Summary): Record<string, Cell> => ({
  Customers: s.customers.total,
  Status: counts(s.customers.byStatus),
  Health: counts(s.customers.byHealth),
  Operations: `${s.operations.running} running, ${s.operations.queued} queued`,
  'Last 24 hours': `${s.operations.succeededLast24Hours} succeeded, ${s.operations.failedLast24Hours} failed`,
  Alerts: `${s.alerts.open} open, ${s.alerts.acknowledged} acknowledged`,
  Regions: s.regions.map((region) => `${region.code} ${region.customers} of ${region.capacity}`).join(', '),
  'USD per month': `${s.monthlyUsd.toFixed(2)}: customers ${s.monthlyUsdOf.customers.toFixed(2)}, shared resources of regions ${s.monthlyUsdOf.regions.toFixed(2)}`,
  At: s.at,
});
