import { auditChange, auditSubject, detailed } from '../audit/entry.ts';
import type { LocalizableText } from '../contract/texts/template.ts';
import type { Change, Clock, Ids, Store } from '../ports.ts';
import type { OperationRecord } from '../records/operation.ts';
import { type Deployed, settleSubject } from '../subjects/settle-subject.ts';
import { withEnded } from './queue.ts';

interface EndDeps {
  store: Store;
  clock: Clock;
  ids: Ids;
}

/** What a job that succeeded has made. */
export interface EndResult {
  deployed?: Deployed | undefined;
  /** What the audit log has to tell of it. */
  told?: LocalizableText | undefined;
}

/** Everything that changes when `operation`, now in its final state, ends: one transaction. */
export async function changesAtEnd(
  deps: EndDeps,
  operation: OperationRecord,
  actor: string,
  { deployed, told }: EndResult = {},
): Promise<Change[]> {
  const at = operation.finishedAt ?? deps.clock.now().toISOString();
  const { error } = operation;
  return [
    { write: 'replace', kind: 'operation', record: operation },
    ...(await withEnded(deps.store, operation)),
    ...(await settleSubject(deps.store, operation, at, deployed ?? {})),
    auditChange(deps, {
      ...auditSubject(operation),
      actor,
      sourceIp: null,
      outcome: operation.status as 'succeeded' | 'failed' | 'cancelled',
      ...detailed(error ? { text: error.message, coded: error.coded?.message } : told),
    }),
  ];
}
