import type { Change } from '../ports/store.ts';
import { isFunctionsProduct } from '../products/kinds.ts';
import type { Product } from '../products/model.ts';
import type { ClaimRecord } from '../records/claim.ts';
import type { CustomerRecord, Slot } from '../records/customer.ts';

/** How long the code of a deleted customer stays taken. */
export const codeReservationDays = 30;

export const slotKey = (region: string, { shard, priority }: Slot): string =>
  `${region}#${String(shard).padStart(2, '0')}#${String(priority).padStart(5, '0')}`;

export const hasLapsed = (claim: ClaimRecord, now: Date): boolean =>
  claim.expiresAt !== null && new Date(claim.expiresAt) <= now;

/** Functions take none. A load balancer has a rule for each route of a product, and a target group for each port, beside the main ones. */
export const slotsOf = (product: Product): number =>
  isFunctionsProduct(product)
    ? 0
    : 1 + Math.max(...[product, product.aws, product.local].map((words) => words?.routes?.length ?? 0));

/** Takes the code, which is free or held by the lapsed claim `former`, and the slots. */
export function claimsToTake(customer: CustomerRecord, former: ClaimRecord | undefined): Change[] {
  const code = { kind: 'code' as const, key: customer.code, customerId: customer.id, expiresAt: null };
  return [
    former
      ? { write: 'replace', kind: 'claim', record: { ...code, rev: former.rev } }
      : { write: 'create', kind: 'claim', record: { ...code, rev: 0 } },
    ...slotKeysOf(customer).map((key): Change => {
      const slot = { kind: 'slot' as const, key, customerId: customer.id, expiresAt: null };
      return { write: 'create', kind: 'claim', record: { ...slot, rev: 0 } };
    }),
  ];
}

/** The keys of all slots that the customer holds. */
export const slotKeysOf = ({
  region,
  slot,
  routeSlots = [],
}: Pick<CustomerRecord, 'region' | 'slot' | 'routeSlots'>): string[] =>
  (slot ? [slot, ...routeSlots] : []).map((one) => slotKey(region, one));

/** Frees the slots of a deleted customer and keeps its code taken for a while, if anybody can have known its address. */
export function claimsToRelease(
  code: ClaimRecord,
  slots: readonly ClaimRecord[],
  { now, wasOnline }: { now: Date; wasOnline: boolean },
): Change[] {
  const freed = slots.map((record): Change => ({ write: 'remove', kind: 'claim', record }));
  if (!wasOnline) return [{ write: 'remove', kind: 'claim', record: code }, ...freed];
  const expiresAt = new Date(now.getTime() + codeReservationDays * 24 * 3600 * 1000).toISOString();
  return [{ write: 'replace', kind: 'claim', record: { ...code, expiresAt } }, ...freed];
}
