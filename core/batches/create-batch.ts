import type { NewBatch } from '../contract/batch.ts';
import { type BatchMember, type BatchRecord, chunkSize } from '../records/batch.ts';
import { type RequestContext, remembered, type ServiceDeps } from '../service.ts';
import { auditBatch } from './audit.ts';
import { type Plan, planBatch } from './plan.ts';
import { atRest } from './transitions.ts';

export interface CreatedBatch {
  batch: BatchRecord;
  members: readonly BatchMember[];
}

/**
 * Records a request to act on many customers; the dispatcher acts on them. Until the last commit, which writes the
 * record of the batch, there is none: chunks of one that was interrupted stay unused.
 */
export async function createBatch(deps: ServiceDeps, request: RequestContext, input: NewBatch): Promise<CreatedBatch> {
  const { members, ...plan } = await planBatch(deps, input);
  const batch = newBatch(deps, request, plan, input.stopAfterFailures ?? null);
  await writeChunks(deps, batch.id, members);
  const answer = { batch, members };
  await deps.store.commit([
    { write: 'create', kind: 'batch', record: batch },
    auditBatch(deps, batch, { ...request, outcome: 'accepted' }),
    ...remembered(request, answer),
  ]);
  return answer;
}

const newBatch = (
  { ids, clock }: ServiceDeps,
  { actor }: RequestContext,
  plan: Omit<Plan, 'members'>,
  stopAfterFailures: number | null,
): BatchRecord => {
  const at = clock.now().toISOString();
  const record: BatchRecord = {
    id: ids.next(),
    ...plan,
    requestedBy: actor,
    requestedAt: at,
    status: 'running',
    stopAfterFailures,
    done: 0,
    failed: 0,
    cancelled: 0,
    failedBefore: 0,
    next: 0,
    running: [],
    cancelledBy: null,
    finishedAt: null,
    rev: 0,
  };
  return atRest(record, at);
};

/** As many chunks in a transaction as fit in its 4 MB, whatever the reasons are. */
const chunksAtOnce = 10;

async function writeChunks({ store }: ServiceDeps, batch: string, members: readonly BatchMember[]): Promise<void> {
  const chunks = Array.from({ length: Math.ceil(members.length / chunkSize) }, (_, chunk) => ({
    write: 'create' as const,
    kind: 'batchMembers' as const,
    record: { batch, chunk, members: members.slice(chunk * chunkSize, (chunk + 1) * chunkSize), rev: 0 },
  }));
  for (let first = 0; first < chunks.length; first += chunksAtOnce) {
    await store.commit(chunks.slice(first, first + chunksAtOnce));
  }
}
