import type { Batch } from '@console/core/contract/batch';
import type { Operation } from '@console/core/contract/operation';
import { useEffect, useRef } from 'react';
import { isInProgress } from '../../api/operations.ts';
import { useInvalidate } from '../../api/use-invalidate.ts';

/** Refreshes the data of the pages as soon as a followed operation finishes, or a followed batch has come on. */
export function useInvalidateFinished(operations: readonly Operation[], batches: readonly Batch[]): void {
  const invalidate = useInvalidate();
  const active = useRef(new Set<string>());
  useEffect(() => {
    for (const operation of operations) {
      if (isInProgress(operation)) active.current.add(operation.id);
      else if (active.current.delete(operation.id)) invalidate(operation);
    }
  }, [operations, invalidate]);
  const seen = useRef(new Map<string, number>());
  useEffect(() => {
    for (const { id, done, failed } of batches) {
      const before = seen.current.get(id);
      seen.current.set(id, done + failed);
      if (before !== undefined && before !== done + failed) void invalidate();
    }
  }, [batches, invalidate]);
}
