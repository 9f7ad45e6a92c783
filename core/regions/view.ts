import { type Region, region } from '../contract/region.ts';
import { regionMonthlyUsd } from '../costs/region.ts';
import type { QuotaContext } from '../quotas/context.ts';
import type { RegionRecord } from '../records/region.ts';
import { pickFields } from '../records/view.ts';
import { type Capacity, capacityOf, functionsCapacityOf } from './capacity.ts';
import { regionTemplateVersion } from './template.ts';

/** Customers without a slot take no room from the others. */
export const withSlotless = <C extends Capacity>(
  { customers, slotless = 0 }: Pick<RegionRecord, 'customers' | 'slotless'>,
  capacity: C,
): C & { customers: number } => ({
  ...capacity,
  customers: customers + slotless,
  capacity: capacity.capacity + slotless,
});

function functionsRoom(record: RegionRecord, context: QuotaContext | undefined) {
  const room = functionsCapacityOf(record, context);
  return room && { functionsCapacity: room.capacity, functionsCapacityLimit: room.capacityLimit };
}

/** A region as the API shows it. */
export const regionView = (record: RegionRecord, context: QuotaContext | undefined): Region => ({
  ...pickFields(region, record),
  ...withSlotless(record, capacityOf(record, context)),
  ...functionsRoom(record, context),
  updateAvailable: record.status === 'ready' && record.template !== regionTemplateVersion,
  monthlyUsd: regionMonthlyUsd(record),
});
