import type { Store } from '../ports/store.ts';
import type { Slot } from '../records/customer.ts';
import type { RegionRecord } from '../records/region.ts';
import { slotKey } from './claims.ts';

type Slots = Pick<RegionRecord, 'code' | 'shards' | 'shardSize'>;

/** How many taken slots are read at first. With a quarter of the slots free, hardly ever all of so many in a row are taken. */
const nearby = 25;

/**
 * A slot of the region that nobody holds; undefined when it is full. Customers with different codes begin to look in
 * different places, so that those who are created at the same time seldom want the same slot, and none reads all slots.
 */
export async function freeSlot(
  store: Pick<Store, 'listSlots'>,
  region: Slots,
  code: string,
): Promise<Slot | undefined> {
  const slots = region.shards * region.shardSize;
  const first = placeOf(code) % slots;
  const from = slotKey(region.code, slotAt(region, first));
  const near = await store.listSlots(region.code, { from, limit: nearby });
  const found = firstFree(region, near, first, slots - first);
  // Beyond the last key of a full page, more may be taken.
  const last = near.length < nearby ? undefined : near.at(-1);
  if (found && (last === undefined || slotKey(region.code, found) < last)) return found;
  return firstFree(region, await store.listSlots(region.code), first, slots);
}

/** The first of so many slots, from the place `first` on and around, that is not taken. */
function firstFree(region: Slots, taken: readonly string[], first: number, count: number): Slot | undefined {
  const keys = new Set(taken);
  for (let n = 0; n < count; n++) {
    const slot = slotAt(region, (first + n) % (region.shards * region.shardSize));
    if (!keys.has(slotKey(region.code, slot))) return slot;
  }
  return undefined;
}

const slotAt = ({ shardSize }: Slots, place: number): Slot => ({
  shard: 1 + Math.floor(place / shardSize),
  priority: 1 + (place % shardSize),
});

/** A number that differs between codes (FNV-1a). */
function placeOf(code: string): number {
  let hash = 0x811c9dc5;
  for (const character of code) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
