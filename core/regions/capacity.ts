import type { CapacityLimit } from '../contract/quota.ts';
import { maxShards } from '../contract/region.ts';
import type { QuotaContext } from '../quotas/context.ts';
import { limitOf, tightestQuota } from '../quotas/room.ts';
import { quotas } from '../quotas/table.ts';
import type { RegionRecord } from '../records/region.ts';

export interface Capacity {
  /** Customers that the region can hold, with those that it holds. */
  capacity: number;
  capacityLimit: CapacityLimit;
}

/**
 * How many customers the region can hold, when those to come take the least that the catalogue offers, and what limits
 * that. Without a context, as on one machine, only the slots of its load balancers do, which are added as it fills up.
 */
export function capacityOf(region: RegionRecord, context: QuotaContext | undefined): Capacity {
  const slots = {
    capacity: maxShards * region.shardSize,
    capacityLimit: limitOf('alb-target-groups', region, quotas['alb-target-groups'].default),
  };
  if (context === undefined || context.kinds.length === 0) return slots;
  const kinds = context.kinds.map((usage): Capacity => {
    const tightest = tightestQuota(region, context.settings, usage);
    if (tightest === undefined) return slots;
    const capacity = Math.max(0, region.customers + tightest.room);
    return capacity < slots.capacity ? { capacity, capacityLimit: tightest.limit } : slots;
  });
  return kinds.reduce((most, kind) => (kind.capacity > most.capacity ? kind : most));
}

/**
 * How many customers without a slot the region can hold, as tenants of pools or as functions of their own, and what limits
 * that; undefined where nothing does, or no product is of that kind.
 */
export function functionsCapacityOf(region: RegionRecord, context: QuotaContext | undefined): Capacity | undefined {
  const capacities = (context?.functionsKinds ?? []).flatMap((usage): Capacity[] => {
    const tightest = tightestQuota(region, context?.settings ?? {}, usage);
    if (tightest === undefined) return [];
    return [{ capacity: (region.slotless ?? 0) + Math.max(0, tightest.room), capacityLimit: tightest.limit }];
  });
  return capacities.toSorted((one, other) => other.capacity - one.capacity)[0];
}
