import type { Blocker } from '../operations/definition.ts';
import type { Region } from '../region.ts';
import { quotaTexts } from '../texts/quotas.ts';
import type { Values } from '../texts/template.ts';

/** Why no customer can be created in the region now; undefined when one can. */
export function newCustomerBlocker({
  code: region,
  status,
  customers,
  capacity,
  capacityLimit: { quota, value, adjustable },
}: Pick<Region, 'code' | 'status' | 'customers' | 'capacity' | 'capacityLimit'>): Blocker | undefined {
  // An update leaves in place what customers' stacks use of the region's stack.
  if (status !== 'ready' && status !== 'updating') return { code: 'region-not-ready', values: { region, status } };
  if (customers < capacity) return undefined;
  const limit: Values = adjustable ? { quota: quotaTexts[quota], quotaId: quota, value } : {};
  return { code: 'region-full', values: { region, customers, capacity, ...limit } };
}
