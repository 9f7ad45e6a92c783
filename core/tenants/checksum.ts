import { createHash } from 'node:crypto';
import type { ItemsChecksum, TenantItem } from '../ports/tenant-data.ts';

/** Sets have no order, and neither have the attributes of an item. */
const sets = new Set(['SS', 'NS', 'BS']);

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(
    entries.map(([name, of]) => [name, sets.has(name) && Array.isArray(of) ? [...of].sort() : ordered(of)]),
  );
}

/** The same text for the same item, whatever the order it was read in. */
export const canonicalJson = (item: TenantItem): string => JSON.stringify(ordered(item));

export const itemDigest = (item: TenantItem): string => createHash('sha256').update(canonicalJson(item)).digest('hex');

const modulus = 1n << 256n;

/** Adds up items page by page. */
export function checksumOfItems() {
  let items = 0;
  let sum = 0n;
  return {
    add(page: readonly TenantItem[]): void {
      for (const item of page) sum = (sum + BigInt(`0x${itemDigest(item)}`)) % modulus;
      items += page.length;
    },
    result: (): ItemsChecksum => ({ items, checksum: sum.toString(16).padStart(64, '0') }),
  };
}
