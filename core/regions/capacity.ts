import { maxShards } from '../contract/region.ts';
import type { RegionRecord } from '../records/region.ts';

/**
 * Customers that the region can hold: load balancers are added as it fills up. `databaseQuota`: how many databases it
 * may have, where that is limited.
 */
export const capacityOf = ({ shardSize }: Pick<RegionRecord, 'shardSize'>, databaseQuota = Number.POSITIVE_INFINITY) =>
  Math.min(maxShards * shardSize, databaseQuota);
