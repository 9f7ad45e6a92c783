import type { Clock, Store } from '../ports.ts';
import type { OperationRecord } from '../records/operation.ts';

type Kind = Pick<OperationRecord, 'type' | 'product'>;

/** So many of the latest successes are looked at, for so long. */
const latest = 100;
const keptMs = 5 * 60_000;
/** Fewer say nothing of what is usual. */
const fewest = 3;

/** Half of the operations of the same type and product took at most so many seconds; undefined when too few did. */
export function usualSeconds(records: readonly OperationRecord[], { type, product }: Kind): number | undefined {
  const times = records
    .filter((record) => record.type === type && record.product === product)
    .flatMap(({ startedAt, finishedAt }) =>
      startedAt && finishedAt ? [Date.parse(finishedAt) - Date.parse(startedAt)] : [],
    )
    .toSorted((one, other) => one - other);
  const middle = times[Math.floor(times.length / 2)];
  return times.length < fewest || middle === undefined ? undefined : Math.round(middle / 1_000);
}

/** Reads the latest successes no more often than what is usual changes: an operation is asked for every second. */
export function usualTimes({ store, clock }: { store: Pick<Store, 'listOperations'>; clock: Clock }) {
  let kept: { at: number; records: readonly OperationRecord[] } | undefined;
  return async (kind: Kind): Promise<number | undefined> => {
    const now = clock.now().getTime();
    if (!kept || now - kept.at > keptMs) {
      kept = { at: now, records: (await store.listOperations({ status: 'succeeded', limit: latest })).items };
    }
    return usualSeconds(kept.records, kind);
  };
}
