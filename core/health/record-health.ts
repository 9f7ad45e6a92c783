import type { Health } from '../contract/customer.ts';
import type { Store } from '../ports.ts';
import { retryRaces } from '../race.ts';

/**
 * Stores the health of a customer's application; only one that should run has a health. It is read anew for each
 * attempt: what was read before another write may be over.
 */
export function recordHealth(store: Store, code: string, read: () => Promise<Health>): Promise<void> {
  return retryRaces(async () => {
    const health = await read();
    const customer = await store.get('customer', { code });
    if (!customer?.deployed || customer.status === 'suspended' || customer.health === health) return;
    await store.commit([{ write: 'replace', kind: 'customer', record: { ...customer, health } }]);
  });
}
