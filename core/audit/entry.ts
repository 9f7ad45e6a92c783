import type { AuditEntry } from '../contract/audit.ts';
import type { Coded } from '../contract/texts/template.ts';
import type { Change, Clock, Ids } from '../ports.ts';
import type { OperationRecord } from '../records/operation.ts';

export function auditChange(
  { clock, ids }: { clock: Clock; ids: Ids },
  entry: Omit<AuditEntry, 'id' | 'time'>,
): Change {
  const record = { id: ids.next(), time: clock.now().toISOString(), ...entry, rev: 0 };
  return { write: 'create', kind: 'audit', record };
}

/** What an entry tells, in English and, where there is a code for it, by code. */
export const detailed = (
  told: { text: string; coded?: Coded | undefined } | undefined,
): Pick<AuditEntry, 'detail' | 'coded'> => ({
  detail: told?.text ?? '',
  ...(told?.coded && { coded: { detail: told.coded } }),
});

/** What an audit entry says of the operation it is about. */
export const auditSubject = (operation: OperationRecord) => ({
  action: operation.type,
  operationId: operation.id,
  region: operation.region,
  ...(operation.customer !== undefined && { customer: operation.customer }),
  ...(operation.batch !== undefined && { batch: operation.batch }),
  ...(operation.pool !== undefined && { pool: operation.pool }),
});
