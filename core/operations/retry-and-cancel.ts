import { auditChange, auditSubject } from '../audit/entry.ts';
import { retryBlocker } from '../contract/operations/retry-blocker.ts';
import { blocked, conflict, notFound, unwrap } from '../errors.ts';
import { type WaitForPool, waitForPool } from '../pools/retry-pool.ts';
import type { Change, Store } from '../ports.ts';
import { retryRaces } from '../race.ts';
import type { OperationRecord } from '../records/operation.ts';
import { type RequestContext, remembered, type ServiceDeps } from '../service.ts';
import {
  findSubject,
  replaceSubject,
  type Subject,
  startBlocker,
  subjectCode,
  subjectName,
  subjectQueued,
} from '../subjects/subject.ts';
import { changesAtEnd } from './end.ts';
import { reserveQuotas } from './reserve-quotas.ts';
import { isFinished, transition } from './transitions.ts';

export async function existingOperation(store: Store, id: string): Promise<OperationRecord> {
  const operation = await store.get('operation', { id });
  if (!operation) throw notFound(`Operation "${id}"`, id);
  return operation;
}

const audited = (deps: ServiceDeps, request: RequestContext, operation: OperationRecord, verb: string): Change =>
  auditChange(deps, {
    ...auditSubject(operation),
    action: `operation.${verb}`,
    actor: request.actor,
    sourceIp: request.sourceIp,
    outcome: 'accepted',
    detail: operation.type,
  });

/** Queues a failed or cancelled operation again, when nothing later was done to its customer, region or pool. */
export function retryOperation(
  deps: ServiceDeps,
  request: RequestContext,
  id: string,
): Promise<{ operation: OperationRecord }> {
  return retryRaces(async () => {
    const again = unwrap(transition(await existingOperation(deps.store, id), { event: 'retry' }));
    const subject = await retriedSubject(deps.store, again);
    const { after, changes } = await poolFirst(deps, subject);
    const operation = after === undefined ? again : { ...again, after };
    const answer = { operation };
    await deps.store.commit([
      { write: 'replace', kind: 'operation', record: operation },
      ...(await reserveQuotas(deps, subject, operation)),
      replaceSubject(subjectQueued(subject, operation, deps.clock.now().toISOString())),
      ...changes,
      audited(deps, request, operation, 'retry'),
      ...remembered(request, answer),
    ]);
    return answer;
  });
}

/** A customer whose pool was never deployed needs that first: its creation is retried, too. */
async function poolFirst(deps: ServiceDeps, subject: Subject): Promise<WaitForPool> {
  const id = subject.kind === 'customer' ? subject.record.pool : null;
  const pool = id === null ? undefined : await deps.store.get('pool', { id });
  return pool?.deployed === null ? waitForPool(deps, pool, 0) : { changes: [] };
}

/** What the operation works on, when it may begin there again. */
async function retriedSubject(store: Store, operation: OperationRecord): Promise<Subject> {
  const code = subjectCode(operation);
  const subject = await findSubject(store, operation.type, code);
  if (!subject) throw conflict('superseded', { subject: subjectName(operation.type, code) });
  const { activeOperationId, lastOperationId } = subject.record;
  const isBusy = activeOperationId !== null;
  // A failure may leave a customer in a status from which a new operation of the type could not begin.
  const rules = isBusy || subject.kind !== 'customer' ? startBlocker(operation.type, subject) : undefined;
  const blocker = isBusy ? rules : (retryBlocker({ ...operation, status: 'failed' }, lastOperationId) ?? rules);
  if (blocker) throw blocked(blocker);
  return subject;
}

/** Cancels a queued operation at once; asks the job of a running one to stop and undo its work. */
export function cancelOperation(
  deps: ServiceDeps,
  request: RequestContext,
  id: string,
): Promise<{ operation: OperationRecord }> {
  return retryRaces(async () => {
    const at = deps.clock.now().toISOString();
    const operation = unwrap(transition(await existingOperation(deps.store, id), { event: 'request-cancel', at }));
    const answer = { operation };
    await deps.store.commit([
      ...(isFinished(operation)
        ? await changesAtEnd(deps, operation, request.actor)
        : [{ write: 'replace', kind: 'operation', record: operation } satisfies Change]),
      audited(deps, request, operation, 'cancel'),
      ...remembered(request, answer),
    ]);
    return answer;
  });
}
