import { isBatchEnded } from '../contract/batch.ts';
import { unwrap } from '../errors.ts';
import { isFinished } from '../operations/transitions.ts';
import { withdrawOperation } from '../operations/withdraw.ts';
import type { Change } from '../ports.ts';
import type { BatchMember, BatchMembersRecord, BatchRecord, Refusal } from '../records/batch.ts';
import type { OperationRecord } from '../records/operation.ts';
import type { ServiceDeps } from '../service.ts';
import { auditEnd } from './audit.ts';
import { retryBatchRaces } from './change-batch.ts';
import { chunkOf, readChunk, withMember } from './members.ts';
import { type Outcome, transition } from './transitions.ts';

/** Ends whose chunks fit in one transaction, with the batch and its entry in the audit log. */
const endsAtOnce = 20;

/** Takes note of the operations that have ended; withdraws those that a cancelled batch has not begun. */
export async function settleMembers(deps: ServiceDeps, id: string): Promise<void> {
  while (await settleSome(deps, id));
}

/** Answers whether there may be more. */
function settleSome(deps: ServiceDeps, id: string): Promise<boolean> {
  return retryBatchRaces(async () => {
    const batch = await deps.store.get('batch', { id });
    if (!batch || isBatchEnded(batch)) return false;
    const ends = await endedMembers(deps, batch);
    if (ends.length === 0) return false;
    const ended = new Map(ends.map(({ member, operation }) => [member, outcomeOf(operation)]));
    const next = unwrap(transition(batch, { event: 'settled', ended, at: deps.clock.now().toISOString() }));
    await deps.store.commit([
      { write: 'replace', kind: 'batch', record: next },
      ...(await chunksWith(deps, batch, ends)),
      ...auditEnd(deps, next),
    ]);
    return ends.length === endsAtOnce;
  });
}

interface End {
  member: number;
  operation: OperationRecord;
}

async function endedMembers(deps: ServiceDeps, batch: BatchRecord): Promise<End[]> {
  const ends: End[] = [];
  for (const { member, operationId } of batch.running) {
    const operation = await currentOperation(deps, batch, operationId);
    if (operation && isFinished(operation)) ends.push({ member, operation });
    if (ends.length === endsAtOnce) break;
  }
  return ends;
}

async function currentOperation(deps: ServiceDeps, { status, cancelledBy }: BatchRecord, id: string) {
  if (status === 'cancelling') await withdrawOperation(deps, id, cancelledBy ?? 'system');
  return deps.store.get('operation', { id });
}

async function chunksWith({ store }: ServiceDeps, { id }: BatchRecord, ends: End[]): Promise<Change[]> {
  const chunks = new Map<number, BatchMembersRecord>();
  for (const { member, operation } of ends) {
    const index = chunkOf(member);
    const chunk = chunks.get(index) ?? (await readChunk(store, id, index));
    chunks.set(index, withMember(chunk, member, endOf(operation)));
  }
  return [...chunks.values()].map((record) => ({ write: 'replace', kind: 'batchMembers', record }));
}

function endOf(operation: OperationRecord): Partial<BatchMember> {
  const refusal = failureOf(operation);
  return { outcome: outcomeOf(operation), operationId: operation.id, ...(refusal && { refusal }) };
}

function outcomeOf({ status }: OperationRecord): Outcome {
  if (status === 'succeeded') return 'done';
  return status === 'cancelled' ? 'cancelled' : 'failed';
}

function failureOf({ error }: OperationRecord): Refusal | undefined {
  if (!error) return undefined;
  const coded = error.coded?.message;
  return { code: error.code, reason: error.message, ...(coded && { coded }) };
}
