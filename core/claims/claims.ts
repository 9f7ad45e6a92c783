import type { Change } from '../ports/store.ts';
import type { ClaimRecord } from '../records/claim.ts';
import type { CustomerRecord, Slot } from '../records/customer.ts';
import type { RegionRecord } from '../records/region.ts';

/** How long the code of a deleted customer stays taken. */
export const codeReservationDays = 30;

export const slotKey = (region: string, { shard, priority }: Slot): string =>
  `${region}#${String(shard).padStart(2, '0')}#${String(priority).padStart(5, '0')}`;

export const hasLapsed = (claim: ClaimRecord, now: Date): boolean =>
  claim.expiresAt !== null && new Date(claim.expiresAt) <= now;

/**
 * A slot of the region that none of `taken` holds; undefined when it is full. Customers with different codes begin to
 * look in different places, so that those who are created at the same time seldom want the same slot.
 */
export function freeSlot(region: RegionRecord, taken: readonly string[], code: string): Slot | undefined {
  const keys = new Set(taken);
  const slots = region.shards * region.shardSize;
  const first = placeOf(code) % slots;
  for (let n = 0; n < slots; n++) {
    const place = (first + n) % slots;
    const slot = { shard: 1 + Math.floor(place / region.shardSize), priority: 1 + (place % region.shardSize) };
    if (!keys.has(slotKey(region.code, slot))) return slot;
  }
  return undefined;
}

/** A number that differs between codes (FNV-1a). */
function placeOf(code: string): number {
  let hash = 0x811c9dc5;
  for (const character of code) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Takes the code, which is free or held by the lapsed claim `former`, and the slot. */
export function claimsToTake(customer: CustomerRecord, former: ClaimRecord | undefined): Change[] {
  const code = { kind: 'code' as const, key: customer.code, customerId: customer.id, expiresAt: null };
  const slot = {
    kind: 'slot' as const,
    key: slotKey(customer.region, customer.slot),
    customerId: customer.id,
    expiresAt: null,
  };
  return [
    former
      ? { write: 'replace', kind: 'claim', record: { ...code, rev: former.rev } }
      : { write: 'create', kind: 'claim', record: { ...code, rev: 0 } },
    { write: 'create', kind: 'claim', record: { ...slot, rev: 0 } },
  ];
}

/** Frees the slot of a deleted customer and keeps its code taken for a while, if anybody can have known its address. */
export function claimsToRelease(
  code: ClaimRecord,
  slot: ClaimRecord,
  { now, wasOnline }: { now: Date; wasOnline: boolean },
): Change[] {
  const freed: Change = { write: 'remove', kind: 'claim', record: slot };
  if (!wasOnline) return [{ write: 'remove', kind: 'claim', record: code }, freed];
  const expiresAt = new Date(now.getTime() + codeReservationDays * 24 * 3600 * 1000).toISOString();
  return [{ write: 'replace', kind: 'claim', record: { ...code, expiresAt } }, freed];
}
