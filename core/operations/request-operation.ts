import { customerOperation, isCustomerOperation, type QueuedOperationType } from '../contract/operations/all.ts';
import { blocked, fieldError, invalid, notFound } from '../errors.ts';
import { retryRaces } from '../race.ts';
import type { OperationRecord } from '../records/operation.ts';
import type { RequestContext, ServiceDeps } from '../service.ts';
import { specFor } from '../subjects/customer.ts';
import { findSubject, type Subject, startBlocker, subjectName } from '../subjects/subject.ts';
import { queueOperation } from './queue-operation.ts';

/**
 * Queues an operation on the customer or region with this code, when the rules of its type allow it. `input`: what the
 * request says, as the type's schema read it.
 */
export function requestOperation(
  deps: ServiceDeps,
  request: RequestContext,
  type: QueuedOperationType,
  code: string,
  input?: Record<string, unknown>,
): Promise<{ operation: OperationRecord }> {
  return retryRaces(async () => {
    const subject = await findSubject(deps.store, type, code);
    if (!subject) throw notFound(subjectName(type, code), code);
    checkInput(type, subject, input);
    const blocker = startBlocker(type, subject);
    if (blocker) throw blocked(blocker);
    return queueOperation(deps, request, subject, { type, input, ...customerParts(type, subject, input) });
  });
}

function checkInput(type: QueuedOperationType, subject: Subject, input: unknown): void {
  if (!isCustomerOperation(type) || subject.kind !== 'customer') return;
  const wrong = customerOperation(type).checkInput?.(subject.record, input as never);
  if (wrong) throw invalid([fieldError(wrong.field, wrong.text)]);
}

function customerParts(type: QueuedOperationType, subject: Subject, input: unknown) {
  if (!isCustomerOperation(type) || subject.kind !== 'customer') return {};
  return { spec: specFor(type, subject.record), detail: customerOperation(type).auditDetail?.(input as never) };
}
