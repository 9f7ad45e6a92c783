import type { Operation } from '@console/core/contract/operation';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** Has everything asked for anew that an operation may have changed. */
export function useInvalidate(): (operation?: Operation) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (operation) => {
      const stale = [['customers'], ['regions'], ['operations'], ['audit'], ['alerts'], ['summary'], ['admins']];
      if (operation?.customer) stale.push(['customer', operation.customer], ['code-free', operation.customer]);
      await Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })));
    },
    [client],
  );
}
