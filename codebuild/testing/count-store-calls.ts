import type { Store } from '@console/core/ports';

/** Counts what the store is asked for from now on, by the call of DynamoDB that each takes. Lists take one for each page. */
export function countStoreCalls(store: Store): string[] {
  const calls: string[] = [];
  const counted = Object.entries(store).map(([name, original]) => [
    name,
    (...all: unknown[]) => {
      if (name === 'get') calls.push('GetItem');
      else if (name === 'commit') calls.push((all[0] as unknown[]).length === 1 ? 'PutItem' : 'TransactWriteItems');
      else calls.push('Query');
      return (original as (...given: unknown[]) => unknown)(...all);
    },
  ]);
  Object.assign(store, Object.fromEntries(counted));
  return calls;
}
