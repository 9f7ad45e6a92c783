import { type Change, ConditionFailed, type Kind, type RecordOf } from '@console/core/ports';
import type { CountChange, RegionCounts } from '@console/core/ports/store';
import { plus } from '@console/core/quotas/usage';
import type { PoolRecord } from '@console/core/records/pool';
import type { RegionRecord } from '@console/core/records/region';
import { changeKey } from '../store/changes.ts';
import { copy } from '../store/copy.ts';

export type Rows = { [K in Kind]: Map<string, RecordOf[K]> };

export const emptyRows = (): Rows => ({
  customer: new Map(),
  region: new Map(),
  pool: new Map(),
  operation: new Map(),
  queue: new Map(),
  claim: new Map(),
  alert: new Map(),
  alarm: new Map(),
  deployment: new Map(),
  lease: new Map(),
  audit: new Map(),
  idempotency: new Map(),
  snapshot: new Map(),
});

const rowsOf = (rows: Rows, kind: Kind): Map<string, RecordOf[Kind]> => rows[kind] as Map<string, RecordOf[Kind]>;

/** @throws ConditionFailed */
export function assertCondition(rows: Rows, change: Change): void {
  const stored = rowsOf(rows, change.kind).get(changeKey(change));
  const holds = change.write === 'create' ? !stored : stored?.rev === change.record.rev;
  if (change.write === 'count' ? !mayCount(countedRow(rows, change), change) : !holds)
    throw new ConditionFailed(change);
}

type Counted = RegionRecord | PoolRecord;

const countedRow = (rows: Rows, change: CountChange): Counted | undefined =>
  (rows[change.kind] as Map<string, Counted>).get(changeKey(change));

const counted = (record: Counted, { customers = 0, pools, usage }: RegionCounts): Counted => ({
  ...record,
  customers: record.customers + customers,
  ...('shards' in record && pools && { pools: (record.pools ?? 0) + pools }),
  ...('shards' in record && usage && { usage: plus(record.usage ?? {}, usage) }),
  rev: record.rev + 1,
});

function mayCount(stored: Counted | undefined, { add, within }: CountChange): boolean {
  if (!stored || !within) return stored !== undefined;
  const { customers, ...after } = counted(stored, add);
  const usage = 'usage' in after ? (after.usage ?? {}) : {};
  const { statuses } = within;
  const most: RegionCounts = within.most;
  const quotas = Object.entries(most.usage ?? {}) as [keyof typeof usage, number][];
  return (
    statuses.some((status) => status === stored.status) &&
    (most.customers === undefined || customers <= most.customers) &&
    quotas.every(([id, limit]) => (usage[id] ?? 0) <= limit)
  );
}

/** Writes a change. Returns it with the record as stored. */
export function applyChange(rows: Rows, change: Change): Change {
  const map = rowsOf(rows, change.kind);
  switch (change.write) {
    case 'check':
      return change;
    case 'remove':
      map.delete(changeKey(change));
      return change;
    case 'create':
    case 'replace': {
      const rev = change.write === 'create' ? 1 : change.record.rev + 1;
      const record = { ...copy(change.record), rev };
      map.set(changeKey(change), record);
      return { ...change, record } as Change;
    }
    case 'count': {
      const record = counted(countedRow(rows, change) as Counted, change.add);
      (map as Map<string, Counted>).set(changeKey(change), record);
      return { ...change, record } as Change;
    }
    default:
      return change satisfies never;
  }
}
