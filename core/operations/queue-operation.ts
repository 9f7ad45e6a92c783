import { auditChange, auditSubject, detailed } from '../audit/entry.ts';
import type { Spec } from '../contract/customer.ts';
import type { OperationType } from '../contract/operations/all.ts';
import type { LocalizableText } from '../contract/texts/template.ts';
import type { Change, RecordOf } from '../ports.ts';
import type { OperationRecord } from '../records/operation.ts';
import { type RequestContext, remembered, type ServiceDeps } from '../service.ts';
import { replaceSubject, type Subject, subjectQueued } from '../subjects/subject.ts';
import { newOperation } from './new.ts';
import { reserveQuotas } from './reserve-quotas.ts';
import { specChangeOf } from './spec-change.ts';

interface Queued {
  type: OperationType;
  spec?: Spec | undefined;
  /** Names of the options whose values it changes. */
  changedOptions?: readonly string[] | undefined;
  input?: Record<string, unknown> | undefined;
  detail?: LocalizableText | undefined;
  /** What is committed together with it. */
  also?: readonly Change[];
}

/** The customer, region or pool, and the operation that is queued for it. */
export type Accepted<K extends Subject['kind']> = { [P in K]: RecordOf[P] } & { operation: OperationRecord };

/** Queues an operation on `subject`, which is written as it is given here. The caller has checked the rules. */
export async function queueOperation<K extends Subject['kind']>(
  deps: ServiceDeps,
  request: RequestContext,
  subject: Extract<Subject, { kind: K }>,
  { type, spec, changedOptions = [], input, detail, also = [] }: Queued,
): Promise<Accepted<K>> {
  const at = deps.clock.now().toISOString();
  const operation = newOperation({
    id: deps.ids.next(),
    type,
    ...subjectKeys(subject),
    requestedBy: request.actor,
    requestedAt: at,
    previousStatus: subject.record.status,
    ...(request.batch !== undefined && { cause: 'batch', batch: request.batch }),
    ...(spec && { spec }),
    ...(await specChangeOf(deps.store, subject, type)),
    ...(changedOptions.length > 0 && { changedOptions: [...changedOptions] }),
    ...(input && { input }),
  });
  const next = subjectQueued(subject, operation, at);
  const answer = { [next.kind]: next.record, operation } as Accepted<K>;
  await deps.store.commit([
    replaceSubject(next),
    ...(await reserveQuotas(deps, subject, operation)),
    { write: 'create', kind: 'operation', record: operation },
    auditRequest(deps, request, operation, detail),
    ...also,
    ...remembered(request, answer),
  ]);
  return answer;
}

function subjectKeys({ kind, record }: Subject) {
  switch (kind) {
    case 'customer':
      return { customer: record.code, product: record.product, customerId: record.id, region: record.region };
    case 'pool':
      return { pool: record.id, region: record.region };
    case 'region':
      return { region: record.code };
    default:
      return kind satisfies never;
  }
}

/** What the audit log says of an operation that was requested. */
export const auditRequest = (
  deps: ServiceDeps,
  { actor, sourceIp }: RequestContext,
  operation: OperationRecord,
  detail?: LocalizableText,
): Change =>
  auditChange(deps, { ...auditSubject(operation), actor, sourceIp, outcome: 'accepted', ...detailed(detail) });
