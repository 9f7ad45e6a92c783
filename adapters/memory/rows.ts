import { type Change, ConditionFailed, type Kind, type RecordOf } from '@console/core/ports';
import type { CountChange, RegionCounts } from '@console/core/ports/store';
import { plus } from '@console/core/quotas/usage';
import type { RegionRecord } from '@console/core/records/region';
import { changeKey } from '../store/changes.ts';
import { copy } from '../store/copy.ts';

export type Rows = { [K in Kind]: Map<string, RecordOf[K]> };

export const emptyRows = (): Rows => ({
  customer: new Map(),
  region: new Map(),
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
  if (change.write === 'count' ? !mayCount(rows.region.get(changeKey(change)), change) : !holds)
    throw new ConditionFailed(change);
}

const counted = (region: RegionRecord, { customers = 0, usage }: RegionCounts): RegionRecord => ({
  ...region,
  customers: region.customers + customers,
  ...(usage && { usage: plus(region.usage ?? {}, usage) }),
  rev: region.rev + 1,
});

function mayCount(stored: RegionRecord | undefined, { add, within }: CountChange): boolean {
  if (!stored || !within) return stored !== undefined;
  const { customers, usage = {} } = counted(stored, add);
  const { most, statuses } = within;
  const quotas = Object.entries(most.usage ?? {}) as [keyof typeof usage, number][];
  return (
    statuses.includes(stored.status) &&
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
      const record = counted(rows.region.get(changeKey(change)) as RegionRecord, change.add);
      rows.region.set(changeKey(change), record);
      return { ...change, record };
    }
    default:
      return change satisfies never;
  }
}
