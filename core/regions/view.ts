import { type Region, region } from '../contract/region.ts';
import { regionMonthlyUsd } from '../costs/region.ts';
import type { RegionRecord } from '../records/region.ts';
import { pickFields } from '../records/view.ts';
import { capacityOf } from './capacity.ts';
import { regionTemplateVersion } from './template.ts';

/** A region as the API shows it. */
export const regionView = (record: RegionRecord, databaseQuota?: number): Region => ({
  ...pickFields(region, record),
  capacity: capacityOf(record, databaseQuota),
  updateAvailable: record.status === 'ready' && record.template !== regionTemplateVersion,
  monthlyUsd: regionMonthlyUsd(record),
});
