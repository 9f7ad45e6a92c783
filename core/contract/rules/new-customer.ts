import type { Blocker } from '../operations/definition.ts';
import type { Region } from '../region.ts';

/** Why no customer can be created in the region now; undefined when one can. */
export function newCustomerBlocker({
  code: region,
  status,
  customers,
  capacity,
}: Pick<Region, 'code' | 'status' | 'customers' | 'capacity'>): Blocker | undefined {
  // An update leaves in place what customers' stacks use of the region's stack.
  if (status !== 'ready' && status !== 'updating') return { code: 'region-not-ready', values: { region, status } };
  return customers >= capacity ? { code: 'region-full', values: { region, customers, capacity } } : undefined;
}
