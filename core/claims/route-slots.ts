import { conflict } from '../errors.ts';
import type { Change, Store } from '../ports.ts';
import type { Product } from '../products/model.ts';
import type { CustomerRecord } from '../records/customer.ts';
import { slotKey, slotsOf } from './claims.ts';

/**
 * The customer with the further slots that the routes of `product` need on its load balancer, and the changes that take
 * them. A customer cannot move to another load balancer while it runs.
 * @throws DomainError `no-room-for-routes`
 */
export async function withRouteSlots(
  store: Pick<Store, 'get' | 'listSlots'>,
  customer: CustomerRecord,
  product: Product,
): Promise<{ record: CustomerRecord; changes: Change[] }> {
  const { slot, routeSlots = [], code } = customer;
  const missing = slotsOf(product) - 1 - routeSlots.length;
  const region = slot && missing > 0 ? await store.get('region', { code: customer.region }) : undefined;
  if (!slot || !region) return { record: customer, changes: [] };
  const taken = new Set(await store.listSlots(region.code));
  const free = Array.from({ length: region.shardSize }, (_, place) => ({ shard: slot.shard, priority: place + 1 }))
    .filter((one) => !taken.has(slotKey(region.code, one)))
    .slice(0, missing);
  if (free.length < missing) {
    throw conflict('no-room-for-routes', { customer: code, product: product.name, missing, free: free.length });
  }
  return {
    record: { ...customer, routeSlots: [...routeSlots, ...free] },
    changes: free.map((one) => {
      const claim = { kind: 'slot' as const, key: slotKey(region.code, one), customerId: customer.id, expiresAt: null };
      return { write: 'create', kind: 'claim', record: { ...claim, rev: 0 } };
    }),
  };
}
