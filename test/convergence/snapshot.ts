import type { MemoryStore } from '@console/adapters/memory/store';
import type { Change } from '@console/core/ports';
import type { ClaimRecord } from '@console/core/records/claim';
import type { CustomerRecord } from '@console/core/records/customer';
import type { OperationRecord, QueueRecord } from '@console/core/records/operation';
import type { RegionRecord } from '@console/core/records/region';

/** What the store holds, kept up to date from its changes. */
export interface Snapshot {
  customers: Map<string, CustomerRecord>;
  operations: Map<string, OperationRecord>;
  regions: Map<string, RegionRecord>;
  claims: Map<string, ClaimRecord>;
  queue: QueueRecord | undefined;
  audits: number;
}

export function followStore(store: MemoryStore): Snapshot {
  const snapshot: Snapshot = {
    customers: new Map(),
    operations: new Map(),
    regions: new Map(),
    claims: new Map(),
    queue: undefined,
    audits: 0,
  };
  store.onChange((changes) => {
    for (const change of changes) follow(snapshot, change);
  });
  return snapshot;
}

function follow(snapshot: Snapshot, change: Change): void {
  switch (change.kind) {
    case 'customer':
      keep(snapshot.customers, change.record.code, change);
      return;
    case 'operation':
      keep(snapshot.operations, change.record.id, change);
      return;
    case 'region':
      keep(snapshot.regions, change.record.code, change);
      return;
    case 'claim':
      keep(snapshot.claims, `${change.record.kind} ${change.record.key}`, change);
      return;
    case 'queue':
      snapshot.queue = change.record;
      return;
    case 'audit':
      snapshot.audits++;
      return;
    case 'idempotency':
      return;
  }
}

function keep<T>(map: Map<string, T>, key: string, change: { write: string; record: T }): void {
  if (change.write === 'remove') map.delete(key);
  else map.set(key, change.record);
}
