import { auditChange, auditSubject } from '../audit/entry.ts';
import { begun as customerBegun } from '../customers/transitions.ts';
import { accept, conflict, notFound } from '../errors.ts';
import type { Change, Store } from '../ports.ts';
import { retryRaces } from '../race.ts';
import type { OperationRecord } from '../records/operation.ts';
import { obstacleToRemoval, begun as regionBegun } from '../regions/transitions.ts';
import { type RequestContext, remembered, type ServiceDeps } from '../service.ts';
import { changesAtEnd } from './finish.ts';
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

/** Queues a failed or cancelled operation again, when nothing later was done to its customer or region. */
export function retryOperation(
  deps: ServiceDeps,
  request: RequestContext,
  id: string,
): Promise<{ operation: OperationRecord }> {
  return retryRaces(async () => {
    const operation = accept(transition(await existingOperation(deps.store, id), { event: 'retry' }));
    const answer = { operation };
    await deps.store.commit([
      { write: 'replace', kind: 'operation', record: operation },
      await subjectAgain(deps, operation),
      audited(deps, request, operation, 'retry'),
      ...remembered(request, answer),
    ]);
    return answer;
  });
}

async function subjectAgain({ store, clock }: ServiceDeps, operation: OperationRecord): Promise<Change> {
  const at = clock.now().toISOString();
  if (operation.customer === undefined) {
    const region = await store.get('region', { code: operation.region });
    const current = assertLast(region, operation, `Region ${operation.region}`);
    const obstacle = operation.type === 'region.remove' ? obstacleToRemoval(current) : undefined;
    if (obstacle) accept(obstacle);
    return { write: 'replace', kind: 'region', record: regionBegun(current, operation, at) };
  }
  const customer = await store.get('customer', { code: operation.customer });
  const current = assertLast(customer, operation, `Customer ${operation.customer}`);
  return { write: 'replace', kind: 'customer', record: customerBegun(current, operation, at) };
}

function assertLast<T extends { activeOperationId: string | null; lastOperationId: string }>(
  subject: T | undefined,
  operation: OperationRecord,
  name: string,
): T {
  if (!subject) throw conflict('superseded', `${name} is gone: there is nothing to retry.`);
  if (subject.activeOperationId) {
    const operationId = subject.activeOperationId;
    throw conflict('operation-running', `Operation ${operationId} is under way on ${name}: wait for its end.`, {
      operationId,
      values: { subject: operation.customer ?? operation.region },
    });
  }
  if (subject.lastOperationId !== operation.id) {
    throw conflict(
      'superseded',
      `Operation ${subject.lastOperationId} came after this one: retry that, or ask for a new one.`,
      {
        operationId: subject.lastOperationId,
      },
    );
  }
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
    const operation = accept(transition(await existingOperation(deps.store, id), { event: 'request-cancel', at }));
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
