import type { QuotaNumbers } from '../contract/quota.ts';
import { blocked } from '../errors.ts';
import type { RegionRecord } from '../records/region.ts';
import type { QuotaContext } from './context.ts';
import { quotaBlocker, usageOf } from './room.ts';
import { plus } from './usage.ts';

/**
 * The region with `more` taken of its quotas for a customer, which takes `after` in all from then on. The reconciler counts anew, and so gives back what is no
 * longer used.
 * @throws DomainError quota-exceeded
 */
export function withReserved(
  region: RegionRecord,
  context: QuotaContext | undefined,
  customer: string,
  more: QuotaNumbers,
  after = more,
): RegionRecord {
  if (context === undefined) return region;
  const blocker = quotaBlocker(region, context.settings, customer, more, after);
  if (blocker) throw blocked(blocker);
  return { ...region, usage: plus(usageOf(region, after), more) };
}
