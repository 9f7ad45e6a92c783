import type { RegionRecord } from '../records/region.ts';

/** Customers that the region can hold. `databaseQuota`: how many databases it may have, where that is limited. */
export const capacityOf = (region: RegionRecord, databaseQuota = Number.POSITIVE_INFINITY): number =>
  Math.min(region.shards * region.shardSize, databaseQuota);
