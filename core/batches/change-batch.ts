import { notFound, unwrap } from '../errors.ts';
import type { Store } from '../ports.ts';
import { retryRaces } from '../race.ts';
import type { BatchRecord } from '../records/batch.ts';
import { type RequestContext, remembered, type ServiceDeps } from '../service.ts';
import { auditBatch, auditEnd } from './audit.ts';
import { type BatchEvent, transition } from './transitions.ts';

/** @throws DomainError not-found */
export async function existingBatch(store: Store, id: string): Promise<BatchRecord> {
  const batch = await store.get('batch', { id });
  if (!batch) throw notFound(`Batch "${id}"`, id);
  return batch;
}

/** Races for the batch itself are not left to a caller here. */
export const retryBatchRaces = <T>(work: () => Promise<T>): Promise<T> => retryRaces(work, ['idempotency']);

export type BatchVerb = Extract<BatchEvent['event'], 'pause' | 'continue' | 'cancel'>;

/** Pauses, continues or cancels a batch. What runs comes to its end in any case. */
export function changeBatch(
  deps: ServiceDeps,
  request: RequestContext,
  id: string,
  verb: BatchVerb,
): Promise<{ batch: BatchRecord }> {
  return retryBatchRaces(async () => {
    const at = deps.clock.now().toISOString();
    const event: BatchEvent = verb === 'cancel' ? { event: verb, by: request.actor, at } : { event: verb };
    const batch = unwrap(transition(await existingBatch(deps.store, id), event));
    const answer = { batch };
    await deps.store.commit([
      { write: 'replace', kind: 'batch', record: batch },
      auditBatch(deps, batch, { ...request, outcome: 'accepted' }, verb),
      ...auditEnd(deps, batch),
      ...remembered(request, answer),
    ]);
    return answer;
  });
}
