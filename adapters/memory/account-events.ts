import type { AccountEvent, AccountEvents } from '@console/core/ports';

/** Keeps events in memory. */
export function createMemoryAccountEvents(): AccountEvents & { published: AccountEvent[] } {
  const published: AccountEvent[] = [];
  return { published, publish: async (event) => void published.push(event) };
}
