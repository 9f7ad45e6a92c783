import type { Comparison, ItemKey, TenantData, TenantItem, Transfer } from '@console/core/ports';
import { checksumOfItems, itemDigest } from '@console/core/tenants/checksum';

const keyOf = ({ PK, SK }: TenantItem): ItemKey => ({ PK: String(PK?.S), SK: String(SK?.S) });
const textOf = (item: TenantItem) => JSON.stringify(keyOf(item));

/** Compares what two tables have of a tenant, item by item. */
export async function compareTables(data: TenantData, { from, to }: Transfer): Promise<Comparison> {
  const sums = { from: checksumOfItems(), to: checksumOfItems() };
  const digests = new Map<string, string>();
  for await (const page of data.pages(from)) {
    sums.from.add(page);
    for (const item of page) digests.set(textOf(item), itemDigest(item));
  }
  const different: ItemKey[] = [];
  for await (const page of data.pages(to)) {
    sums.to.add(page);
    for (const item of page) {
      if (digests.get(textOf(item)) !== itemDigest(item)) different.push(keyOf(item));
      digests.delete(textOf(item));
    }
  }
  for (const missing of digests.keys()) different.push(JSON.parse(missing));
  return { from: sums.from.result(), to: sums.to.result(), different };
}
