import type { Operation } from '@console/core/contract/operation';
import { useEffect, useState } from 'react';
import { duration } from '../../format/duration.ts';

function useNow(ticking: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!ticking) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [ticking]);
  return now;
}

/** How long the operation has run, or has waited so far. */
export function Elapsed({ operation }: { operation: Operation }) {
  const { startedAt, finishedAt, requestedAt } = operation;
  const now = useNow(finishedAt === null);
  const from = Date.parse(startedAt ?? requestedAt);
  return duration((finishedAt ? Date.parse(finishedAt) : now) - from);
}
