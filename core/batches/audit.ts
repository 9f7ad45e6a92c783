import { auditChange, detailed } from '../audit/entry.ts';
import type { AuditEntry } from '../contract/audit.ts';
import { actionOf, isBatchEnded } from '../contract/batch.ts';
import { auditText } from '../contract/texts/audit.ts';
import type { Change, Clock, Ids } from '../ports.ts';
import type { BatchRecord } from '../records/batch.ts';
import type { RequestContext } from '../service.ts';
import { waitingOf } from './transitions.ts';

type Verb = 'create' | 'pause' | 'continue' | 'cancel';

/** What the audit log says of a batch as a whole. */
export const auditBatch = (
  deps: { clock: Clock; ids: Ids },
  batch: BatchRecord,
  { actor, sourceIp, outcome }: Pick<RequestContext, 'actor' | 'sourceIp'> & Pick<AuditEntry, 'outcome'>,
  verb: Verb = 'create',
): Change => auditChange(deps, { action: `batch.${verb}`, batch: batch.id, actor, sourceIp, outcome, ...told(batch) });

function told(batch: BatchRecord) {
  const action = actionOf(batch.type);
  const { total, done, failed, leftOut } = batch;
  if (!isBatchEnded(batch)) return detailed(auditText('batch', { action, total, leftOut }));
  return detailed(auditText('batch-ended', { action, done, failed, leftOut, waiting: waitingOf(batch) }));
}

/** The entry about its end; none while it goes on. */
export const auditEnd = (deps: { clock: Clock; ids: Ids }, batch: BatchRecord): Change[] =>
  batch.status === 'succeeded' || batch.status === 'failed' || batch.status === 'cancelled'
    ? [auditBatch(deps, batch, { actor: 'system', sourceIp: null, outcome: batch.status })]
    : [];
