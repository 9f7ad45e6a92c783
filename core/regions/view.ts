import { type Region, region } from '../contract/region.ts';
import { regionMonthlyUsd } from '../costs/region.ts';
import type { QuotaContext } from '../quotas/context.ts';
import type { RegionRecord } from '../records/region.ts';
import { pickFields } from '../records/view.ts';
import { capacityOf } from './capacity.ts';
import { regionTemplateVersion } from './template.ts';

/** A region as the API shows it. */
export const regionView = (record: RegionRecord, context: QuotaContext | undefined): Region => ({
  ...pickFields(region, record),
  ...capacityOf(record, context),
  updateAvailable: record.status === 'ready' && record.template !== regionTemplateVersion,
  monthlyUsd: regionMonthlyUsd(record),
});
