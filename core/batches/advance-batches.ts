import { isBatchEnded } from '../contract/batch.ts';
import { unwrap } from '../errors.ts';
import { type DispatchDeps, dispatchOperations } from '../operations/dispatch.ts';
import { ConditionFailed } from '../ports/store.ts';
import type { BatchRecord } from '../records/batch.ts';
import type { ServiceDeps } from '../service.ts';
import { requestOne, toldBy } from './action.ts';
import { auditEnd } from './audit.ts';
import { type Found, nextMember, withMember } from './members.ts';
import { settleMembers } from './settle-members.ts';
import { transition, waitingOf } from './transitions.ts';

export interface AdvanceDeps extends ServiceDeps {
  /** Operations that may run at the same time. A batch has as many queued at most, so that others are soon served. */
  limit: number;
  onBatchError(error: unknown, batch: BatchRecord): void;
}

/** Brings every batch that has not ended as far as it can come now. */
export async function advanceBatches(deps: AdvanceDeps): Promise<void> {
  for (const batch of await deps.store.listUnfinishedBatches()) {
    try {
      await settleMembers(deps, batch.id);
      while (await takeNext(deps, batch.id));
    } catch (error) {
      deps.onBatchError(error, batch);
    }
  }
}

/** Queues what batches have their turn for, then starts jobs in free slots. */
export async function advanceAndDispatch(deps: AdvanceDeps & DispatchDeps): Promise<number> {
  await advanceBatches(deps);
  return dispatchOperations(deps);
}

/** Queues the operation of the next member. Answers whether to go on. */
async function takeNext(deps: AdvanceDeps, id: string): Promise<boolean> {
  const batch = await deps.store.get('batch', { id });
  if (!batch || !mayTake(batch, deps.limit)) return false;
  const found = await nextMember(deps.store, batch);
  if (!found) return false;
  try {
    await take(deps, batch, found);
  } catch (error) {
    if (!isLostRace(error)) throw error;
  }
  return true;
}

const mayTake = (batch: BatchRecord, limit: number): boolean =>
  batch.status === 'running' && !isBatchEnded(batch) && waitingOf(batch) > 0 && batch.running.length < limit;

/** Another process was first to advance the batch, which then is not where it was. */
const isLostRace = (error: unknown): boolean =>
  error instanceof ConditionFailed && (error.change.kind === 'batch' || error.change.kind === 'batchMembers');

/** The operation and the batch that has taken its member are one transaction: neither is ever without the other. */
async function take(deps: AdvanceDeps, batch: BatchRecord, found: Found): Promise<void> {
  const { member, customer } = found;
  const request = { actor: batch.requestedBy, sourceIp: null, batch: batch.id };
  try {
    await requestOne(deps, request, batch, customer, ({ id }) => {
      const record = unwrap(transition(batch, { event: 'taken', member, customer, operationId: id }));
      return { write: 'replace', kind: 'batch', record };
    });
  } catch (error) {
    if (error instanceof ConditionFailed) throw error;
    await leaveOut(deps, batch, found, error);
  }
}

async function leaveOut(deps: AdvanceDeps, batch: BatchRecord, found: Found, error: unknown): Promise<void> {
  const { member, customer, chunk } = found;
  const refusal = toldBy(error);
  const name = (await deps.store.get('customer', { code: customer }))?.name;
  const change = { outcome: 'left-out' as const, refusal, ...(name !== undefined && { name }) };
  const next = unwrap(transition(batch, { event: 'left-out', member, at: deps.clock.now().toISOString() }));
  await deps.store.commit([
    { write: 'replace', kind: 'batch', record: next },
    { write: 'replace', kind: 'batchMembers', record: withMember(chunk, member, change) },
    ...auditEnd(deps, next),
  ]);
}
