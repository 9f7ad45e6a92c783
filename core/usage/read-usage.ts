import type { z } from 'zod';
import { daysOf, noUsage, type UsageView, type usageQuery, usageViewOf } from '../contract/usage.ts';
import type { Store, TenantUsage } from '../ports.ts';
import type { CustomerRecord } from '../records/customer.ts';

interface UsageDeps {
  store: Pick<Store, 'get'>;
  usage: TenantUsage;
}

/** What a customer of a pool has used; nothing is counted of others. */
export async function readUsage(
  { store, usage }: UsageDeps,
  { id, pool: poolId }: CustomerRecord,
  query: Pick<z.infer<typeof usageQuery>, 'from' | 'to'>,
): Promise<UsageView> {
  const days = daysOf(query);
  const pool = poolId === null ? undefined : await store.get('pool', { id: poolId });
  const table = pool?.outputs.UsageTableName;
  if (!pool || !table) return usageViewOf(days.map((day) => ({ day, ...noUsage })));
  return usageViewOf(await usage.read({ region: pool.region, table, tenantId: id }, days));
}
