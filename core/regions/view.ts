import { type Region, region } from '../contract/region.ts';
import type { QuotaContext } from '../quotas/context.ts';
import type { RegionRecord } from '../records/region.ts';
import { pickFields } from '../records/view.ts';
import { capacityOf } from './capacity.ts';

/** A region as the API shows it. */
export const regionView = (record: RegionRecord, context: QuotaContext | undefined): Region => ({
  ...pickFields(region, record),
  ...capacityOf(record, context),
});
