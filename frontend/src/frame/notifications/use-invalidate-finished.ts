import type { Operation } from '@console/core/contract/operation';
import { useEffect, useRef } from 'react';
import { isInProgress } from '../../api/operations.ts';
import { useInvalidate } from '../../api/use-invalidate.ts';

/** Refreshes the data of the pages as soon as a followed operation finishes. */
export function useInvalidateFinished(operations: readonly Operation[]): void {
  const invalidate = useInvalidate();
  const active = useRef(new Set<string>());
  useEffect(() => {
    for (const operation of operations) {
      if (isInProgress(operation)) active.current.add(operation.id);
      else if (active.current.delete(operation.id)) invalidate(operation);
    }
  }, [operations, invalidate]);
}
