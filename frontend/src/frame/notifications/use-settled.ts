import type { Operation } from '@console/core/contract/operation';
import { useEffect, useRef } from 'react';
import { isUnderWay } from '../../api/operations.ts';
import { useInvalidate } from '../../api/use-invalidate.ts';

/** Refreshes what the pages show as soon as a followed operation comes to its end. */
export function useSettled(operations: readonly Operation[]): void {
  const invalidate = useInvalidate();
  const moving = useRef(new Set<string>());
  useEffect(() => {
    for (const operation of operations) {
      if (isUnderWay(operation)) moving.current.add(operation.id);
      else if (moving.current.delete(operation.id)) invalidate(operation);
    }
  }, [operations, invalidate]);
}
