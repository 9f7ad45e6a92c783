import type { Blocker } from '../contract/operations/definition.ts';
import type { CapacityLimit, QuotaId, QuotaNumbers } from '../contract/quota.ts';
import { quotaTexts } from '../contract/texts/quotas.ts';
import type { RegionRecord } from '../records/region.ts';
import { defaultQuota, quotas, quotaUrl } from './table.ts';
import { capacityQuotas, plus, regionUsage, times } from './usage.ts';

/** The value that counts: of the settings, as AWS tells it, or AWS's default. */
export const quotaValue = (
  id: QuotaId,
  region: Pick<RegionRecord, 'code' | 'quotas'>,
  settings: QuotaNumbers,
): number => settings[id] ?? region.quotas?.values[id] ?? defaultQuota(id, region.code);

export const limitOf = (id: QuotaId, region: Pick<RegionRecord, 'code'>, value: number): CapacityLimit => ({
  quota: id,
  value,
  adjustable: quotas[id].adjustable,
  url: quotaUrl(id, region.code),
});

/** What the region uses. Until it has been counted, each customer is taken to be like the one that uses `each`. */
export const usageOf = ({ usage, customers }: RegionRecord, each: QuotaNumbers): QuotaNumbers =>
  usage ?? plus(regionUsage, times(each, customers));

/** The tasks of a deployment run beside those that they replace. */
const reserved = (id: QuotaId, usage: QuotaNumbers): number => (id === 'fargate-vcpu' ? (usage[id] ?? 0) : 0);

/**
 * What limits how often the region has room for `more`, and how often that is: below zero when it is over its quotas.
 * `after`: what the customer takes in all once it has that; its next deployment needs room, too.
 */
export function tightestQuota(
  region: RegionRecord,
  settings: QuotaNumbers,
  more: QuotaNumbers,
  after = more,
): { limit: CapacityLimit; room: number } | undefined {
  const used = usageOf(region, after);
  const rooms = capacityQuotas.flatMap((id) => {
    const each = more[id] ?? 0;
    if (each <= 0) return [];
    const value = quotaValue(id, region, settings);
    const room = Math.floor((value - (used[id] ?? 0) - reserved(id, after)) / each);
    return [{ limit: limitOf(id, region, value), room }];
  });
  return rooms.sort((one, other) => one.room - other.room)[0];
}

/** How much of each quota may be used once `more` is added: the rest is for the next deployment of what uses `after`. */
export const mostUsage = (
  region: RegionRecord,
  settings: QuotaNumbers,
  more: QuotaNumbers,
  after: QuotaNumbers,
): QuotaNumbers =>
  Object.fromEntries(
    capacityQuotas
      .filter((id) => (more[id] ?? 0) > 0)
      .map((id) => [id, quotaValue(id, region, settings) - reserved(id, after)]),
  );

/**
 * The quota of what has been taken already that the region is over: AWS may have lowered it since. Undefined where nothing
 * was counted.
 */
export function exceededQuota(
  region: RegionRecord,
  taken: QuotaNumbers,
): { id: QuotaId; used: number; value: number } | undefined {
  return capacityQuotas
    .filter((id) => (taken[id] ?? 0) > 0)
    .map((id) => ({ id, used: region.usage?.[id] ?? 0, value: quotaValue(id, region, {}) }))
    .find(({ used, value }) => used > value);
}

/** Why what uses `more` cannot be added to the region now; undefined when there is room for it. */
export function quotaBlocker(
  region: RegionRecord,
  settings: QuotaNumbers,
  customer: string,
  more: QuotaNumbers,
  after: QuotaNumbers,
): Blocker | undefined {
  const tightest = tightestQuota(region, settings, more, after);
  if (tightest === undefined || tightest.room >= 1) return undefined;
  const { quota, value } = tightest.limit;
  return {
    code: 'quota-exceeded',
    values: {
      customer,
      region: region.code,
      quota: quotaTexts[quota],
      quotaId: quota,
      value,
      used: usageOf(region, after)[quota] ?? 0,
      needed: (more[quota] ?? 0) + reserved(quota, after),
    },
  };
}
