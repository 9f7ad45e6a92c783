import { addUsage, noUsage, type UsageCounts } from '@console/core/contract/usage';
import type { TenantUsage } from '@console/core/ports';

/** Usage that a test adds. */
export function createMemoryUsage(): TenantUsage & {
  add(tenantId: string, day: string, counts: Partial<UsageCounts>): void;
} {
  const counted = new Map<string, UsageCounts>();
  const keyOf = (tenantId: string, day: string) => `${tenantId} ${day}`;
  return {
    add(tenantId, day, counts) {
      const key = keyOf(tenantId, day);
      counted.set(key, addUsage(counted.get(key) ?? noUsage, counts));
    },
    read: async ({ tenantId }, days) => days.map((day) => ({ day, ...(counted.get(keyOf(tenantId, day)) ?? noUsage) })),
  };
}
