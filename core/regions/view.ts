import type { Region } from '../contract/region.ts';
import type { RegionRecord } from './model.ts';

/** A region as the API shows it. */
export function regionView(record: RegionRecord): Region {
  return {
    code: record.code,
    name: record.name,
    status: record.status,
    customers: record.customers,
    capacity: record.shards * record.shardSize,
    activeOperationId: record.activeOperationId,
    lastOperationId: record.lastOperationId,
    createdAt: record.createdAt,
    createdBy: record.createdBy,
  };
}
