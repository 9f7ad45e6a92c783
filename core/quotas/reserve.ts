import type { QuotaNumbers } from '../contract/quota.ts';
import { blocked } from '../errors.ts';
import type { RegionRecord } from '../records/region.ts';
import type { QuotaContext } from './context.ts';
import { mostUsage, quotaBlocker, usageOf } from './room.ts';
import { plus } from './usage.ts';

/** What is taken of a region's quotas, and how much of each may be used then. */
export interface Reservation {
  add: QuotaNumbers;
  most: QuotaNumbers;
}

/**
 * Takes `more` of the region's quotas for a customer, which takes `after` in all from then on; undefined where nothing is limited. The
 * reconciler counts anew, and so gives back what is no longer used.
 * @throws DomainError quota-exceeded
 */
export function reservation(
  region: RegionRecord,
  context: QuotaContext | undefined,
  customer: string,
  more: QuotaNumbers,
  after = more,
): Reservation | undefined {
  if (context === undefined) return undefined;
  const blocker = quotaBlocker(region, context.settings, customer, more, after);
  if (blocker) throw blocked(blocker);
  return { add: more, most: mostUsage(region, context.settings, more, after) };
}

/** The region with what is reserved counted. `each`: what a customer takes, for a region that was never counted. */
export const withReserved = (
  region: RegionRecord,
  reserved: Reservation | undefined,
  each: QuotaNumbers,
): RegionRecord => (reserved ? { ...region, usage: plus(usageOf(region, each), reserved.add) } : region);
