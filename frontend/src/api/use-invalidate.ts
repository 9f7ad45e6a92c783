import type { Operation } from '@console/core/contract/operation';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** Refreshes all data that an operation might have changed. */
export function useInvalidate(): (operation?: Operation) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (operation) => {
      const stale = [
        ['customers'],
        ['regions'],
        ['pools'],
        ['operations'],
        ['batches'],
        ['batch'],
        ['audit'],
        ['alerts'],
        ['summary'],
        ['admins'],
        ['tokens'],
      ];
      if (operation?.customer) stale.push(['customer', operation.customer], ['code-free', operation.customer]);
      if (operation?.pool) stale.push(['pool', operation.pool]);
      await Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })));
    },
    [client],
  );
}
