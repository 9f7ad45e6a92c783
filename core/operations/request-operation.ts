import { changedOptionNames, deployedOptions } from '../catalogue/changed-options.ts';
import { withRouteSlots } from '../claims/route-slots.ts';
import {
  type CustomerOperationType,
  customerOperation,
  type QueuedOperationType,
  type RegionOperationType,
  regionOperation,
} from '../contract/operations/all.ts';
import { blocked, fieldError, invalid, notFound } from '../errors.ts';
import type { Change } from '../ports.ts';
import { retryRaces } from '../race.ts';
import type { OperationRecord } from '../records/operation.ts';
import type { RequestContext, ServiceDeps } from '../service.ts';
import { specFor } from '../subjects/customer.ts';
import { findSubject, type Subject, startBlocker, subjectName } from '../subjects/subject.ts';
import { queueOperation } from './queue-operation.ts';

/**
 * Queues an operation on the customer or region with this code, or the pool with this id, when the rules of its type allow it. `input`: what the
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
    assertRequestable(type, subject, input);
    const routes = await routesOf(deps, type, subject);
    return queueOperation(deps, request, routes.subject, {
      type,
      input,
      ...partsOf(type, subject, input),
      changedOptions: await changedOptions(deps, type, subject),
      also: routes.changes,
    });
  });
}

/** @throws DomainError why an operation of this type is not possible now */
export function assertRequestable(type: QueuedOperationType, subject: Subject, input?: Record<string, unknown>): void {
  checkInput(type, subject, input);
  const blocker = startBlocker(type, subject);
  if (blocker) throw blocked(blocker);
}

/** A type that deploys what the catalogue has now needs slots for the routes that were added there. */
async function routesOf(
  { store, catalogue }: ServiceDeps,
  type: QueuedOperationType,
  subject: Subject,
): Promise<{ subject: Subject; changes: Change[] }> {
  const unchanged = { subject, changes: [] };
  if (subject.kind !== 'customer' || !deploysWanted(type)) return unchanged;
  const product = (await catalogue.get(subject.record.product))?.product;
  if (!product) return unchanged;
  const { record, changes } = await withRouteSlots(store, subject.record, product);
  return { subject: { kind: 'customer', record }, changes };
}

/** What a type deploys that was wanted before, and is not deployed. */
async function changedOptions({ store }: ServiceDeps, type: QueuedOperationType, subject: Subject): Promise<string[]> {
  if (subject.kind !== 'customer' || !deploysWanted(type)) return [];
  const { options } = subject.record;
  return changedOptionNames({ options, secrets: {} }, await deployedOptions(store, subject.record));
}

function deploysWanted(type: QueuedOperationType): boolean {
  const { effect } = customerOperation(type as CustomerOperationType);
  return effect.kind === 'deploy' && effect.spec === 'wanted';
}

function checkInput(type: QueuedOperationType, subject: Subject, input: unknown): void {
  if (subject.kind === 'pool') return;
  const wrong =
    subject.kind === 'customer'
      ? customerOperation(type as CustomerOperationType).checkInput?.(subject.record, input as never)
      : regionOperation(type as RegionOperationType).checkInput?.(subject.record, input as never);
  if (wrong) throw invalid([fieldError(wrong.field, wrong.text)]);
}

function partsOf(type: QueuedOperationType, subject: Subject, input: unknown) {
  if (subject.kind === 'pool') return {};
  if (subject.kind === 'region') {
    return { detail: regionOperation(type as RegionOperationType).auditDetail?.(input as never) };
  }
  const { auditDetail } = customerOperation(type as CustomerOperationType);
  return { spec: specFor(type as CustomerOperationType, subject.record), detail: auditDetail?.(input as never) };
}
