import type { Health } from '../contract/customer.ts';
import type { Store } from '../ports.ts';
import { retryRaces } from '../race.ts';

/** Stores the health of a customer's application; only one that should run has a health. */
export function recordHealth(store: Store, code: string, health: Health): Promise<void> {
  return retryRaces(async () => {
    const customer = await store.get('customer', { code });
    if (!customer?.deployed || customer.status === 'suspended' || customer.health === health) return;
    await store.commit([{ write: 'replace', kind: 'customer', record: { ...customer, health } }]);
  });
}
