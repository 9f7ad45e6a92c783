import type { QuotaNumbers } from '../contract/quota.ts';
import type { RegionCounts } from '../ports/store.ts';
import type { Change } from '../ports.ts';
import type { RegionRecord } from '../records/region.ts';
import { type Reservation, withReserved } from './reserve.ts';

interface Count {
  /** Customers to add, and how many there may be then. */
  customers?: { add: number; most: number };
  /** Customers without a slot, and pools, to add. */
  beside?: { slotless?: number; pools?: number };
  reserved: Reservation | undefined;
  /** What the customer takes of the quotas in all. */
  each: QuotaNumbers;
}

/** The region with the count added, as it is when nobody else counts. */
export const counted = (region: RegionRecord, { customers, beside = {}, reserved, each }: Count): RegionRecord => ({
  ...withReserved(region, reserved, each),
  customers: region.customers + (customers?.add ?? 0),
  ...(beside.slotless && { slotless: (region.slotless ?? 0) + beside.slotless }),
  ...(beside.pools && { pools: (region.pools ?? 0) + beside.pools }),
});

/**
 * Counts what a customer takes of a region that takes customers. It adds instead of writing the region, so that
 * creations go side by side; the first count of a region's usage has to write it.
 */
export function countIn(region: RegionRecord, count: Count): Change {
  const { customers, beside, reserved } = count;
  if (reserved && region.usage === undefined) {
    return { write: 'replace', kind: 'region', record: counted(region, count) };
  }
  const add: RegionCounts = {
    ...(customers && { customers: customers.add }),
    ...beside,
    ...(reserved && { usage: reserved.add }),
  };
  const most: RegionCounts = {
    ...(customers && { customers: customers.most }),
    ...(reserved && { usage: reserved.most }),
  };
  const statuses = customers || beside ? (['ready', 'updating'] as const) : [region.status];
  return { write: 'count', kind: 'region', record: region, add, within: { most, statuses } };
}
