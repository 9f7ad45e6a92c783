import type { Region } from '../contract/region.ts';
import type { RegionRecord } from '../records/region.ts';
import { capacityOf } from './transitions.ts';

/** A region as the API shows it. */
export function regionView(record: RegionRecord, databaseQuota?: number): Region {
  return {
    code: record.code,
    name: record.name,
    status: record.status,
    customers: record.customers,
    capacity: capacityOf(record, databaseQuota),
    activeOperationId: record.activeOperationId,
    lastOperationId: record.lastOperationId,
    createdAt: record.createdAt,
    createdBy: record.createdBy,
  };
}
