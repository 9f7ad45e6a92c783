import type { Comparison, TenantData, TenantItem, Transfer } from '@console/core/ports';
import { checksumOfItems, itemDigest } from '@console/core/tenants/checksum';
import { revisionAttribute } from '@console/core/tenants/keys';

const keyOf = ({ PK, SK }: TenantItem) => `${PK?.S} ${SK?.S}`;

interface Seen {
  digest: string;
  revision: number;
}

/** Compares what two tables have of a tenant, item by item. */
export async function compareTables(data: TenantData, { from, to }: Transfer, settled: Date): Promise<Comparison> {
  const limit = settled.getTime() * 1_000;
  const sums = { from: checksumOfItems(), to: checksumOfItems() };
  const seen = new Map<string, Seen>();
  for await (const page of data.pages(from)) {
    sums.from.add(page);
    for (const item of page) seen.set(keyOf(item), seenOf(item));
  }
  const isSettled = (...items: (Seen | undefined)[]) => items.every((item) => (item?.revision ?? 0) <= limit);
  let differences = 0;
  for await (const page of data.pages(to)) {
    sums.to.add(page);
    for (const item of page) {
      const [one, other] = [seen.get(keyOf(item)), seenOf(item)];
      if (one?.digest !== other.digest && isSettled(one, other)) differences += 1;
      seen.delete(keyOf(item));
    }
  }
  for (const missing of seen.values()) if (isSettled(missing)) differences += 1;
  return { from: sums.from.result(), to: sums.to.result(), differences };
}

const seenOf = (item: TenantItem): Seen => ({
  digest: itemDigest(item),
  revision: Number(item[revisionAttribute]?.N ?? 0),
});
