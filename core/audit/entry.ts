import type { AuditEntry } from '../contract/audit.ts';
import type { OperationRecord } from '../operations/model.ts';
import type { Change, Clock, Ids } from '../ports.ts';

export function auditChange(
  { clock, ids }: { clock: Clock; ids: Ids },
  entry: Omit<AuditEntry, 'id' | 'time'>,
): Change {
  const record = { id: ids.next(), time: clock.now().toISOString(), ...entry, rev: 0 };
  return { write: 'create', kind: 'audit', record };
}

/** What an audit entry says of the operation it is about. */
export const auditSubject = (operation: OperationRecord) => ({
  action: operation.type,
  operationId: operation.id,
  region: operation.region,
  ...(operation.customer === undefined ? {} : { customer: operation.customer }),
});
