import type { CustomerCounts } from '../contract/customer-search.ts';
import type { CustomerBrief } from '../ports/store.ts';

const fields = ['status', 'health', 'product', 'version', 'size', 'region', 'cloudType'] as const;
const mostTags = 1_000;

const add = (counts: Map<string, number>, value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);

/** The most frequent first. */
const byCount = (counts: ReadonlyMap<string, number>): { value: string; count: number }[] =>
  [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));

/** How many of the customers have each value of each field, and each tag. */
export function countCustomers(customers: readonly CustomerBrief[]): CustomerCounts {
  const counted = Object.fromEntries(
    fields.map((field) => {
      const counts = new Map<string, number>();
      for (const customer of customers) add(counts, customer[field]);
      return [field, byCount(counts)];
    }),
  ) as CustomerCounts['fields'];
  const tags = new Map<string, number>();
  for (const customer of customers) {
    for (const pair of Object.entries(customer.tags)) add(tags, JSON.stringify(pair));
  }
  return {
    total: customers.length,
    fields: counted,
    tags: byCount(tags)
      .slice(0, mostTags)
      .map(({ value: pair, count }) => {
        const [key, value] = JSON.parse(pair) as [string, string];
        return { key, value, count };
      }),
  };
}
