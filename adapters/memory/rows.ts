import type { QuotaNumbers } from '@console/core/contract/quota';
import { type Change, ConditionFailed, type Kind, type RecordOf } from '@console/core/ports';
import type { CountChange, CustomerCounts, RegionCounts } from '@console/core/ports/store';
import { plus } from '@console/core/quotas/usage';
import type { CustomerRecord } from '@console/core/records/customer';
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
  batch: new Map(),
  batchMembers: new Map(),
  costs: new Map(),
  token: new Map(),
});

const rowsOf = (rows: Rows, kind: Kind): Map<string, RecordOf[Kind]> => rows[kind] as Map<string, RecordOf[Kind]>;

/** @throws ConditionFailed */
export function assertCondition(rows: Rows, change: Change): void {
  const stored = rowsOf(rows, change.kind).get(changeKey(change));
  const holds = change.write === 'create' ? !stored : stored?.rev === change.record.rev;
  if (change.write === 'count' ? !mayCount(countedRow(rows, change), change) : !holds)
    throw new ConditionFailed(change);
}

type Counted = RegionRecord | PoolRecord | CustomerRecord;

const countedRow = (rows: Rows, change: CountChange): Counted | undefined =>
  (rows[change.kind] as Map<string, Counted>).get(changeKey(change));

type Counts = Omit<RegionCounts, 'usage'> & CustomerCounts;
const plain = ['customers', 'slotless', 'pools', 'children'] as const satisfies (keyof Counts)[];

const countOf = (record: Counted, name: keyof Counts): number => (record as Counts)[name] ?? 0;

function counted(record: Counted, { usage, ...add }: RegionCounts & CustomerCounts): Counted {
  const names = plain.filter((name) => add[name]);
  return {
    ...record,
    ...Object.fromEntries(names.map((name) => [name, countOf(record, name) + (add[name] ?? 0)])),
    ...(usage && { usage: plus(('usage' in record && record.usage) || {}, usage) }),
    rev: record.rev + 1,
  };
}

function mayCount(stored: Counted | undefined, { add, within }: CountChange): boolean {
  if (!stored || !within) return stored !== undefined;
  const after = counted(stored, add);
  const { usage: mostUsage = {}, ...most }: RegionCounts & CustomerCounts = within.most;
  const usage: QuotaNumbers = ('usage' in after && after.usage) || {};
  const quotas = Object.entries(mostUsage) as [keyof QuotaNumbers, number][];
  return (
    within.statuses.some((status) => status === stored.status) &&
    plain.every((name) => countOf(after, name) <= (most[name] ?? Number.POSITIVE_INFINITY)) &&
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
