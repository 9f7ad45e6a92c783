import { type Change, ConditionFailed, type Kind, type RecordOf } from '@console/core/ports';
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
  lease: new Map(),
  audit: new Map(),
  idempotency: new Map(),
});

const rowsOf = (rows: Rows, kind: Kind): Map<string, RecordOf[Kind]> => rows[kind] as Map<string, RecordOf[Kind]>;

/** @throws ConditionFailed */
export function assertCondition(rows: Rows, change: Change): void {
  const stored = rowsOf(rows, change.kind).get(changeKey(change));
  const holds = change.write === 'create' ? !stored : stored?.rev === change.record.rev;
  if (!holds) throw new ConditionFailed(change);
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
    default:
      return change.write satisfies never;
  }
}
