import { isCustomerOperation, type OperationType } from '../contract/operations/all.ts';
import type { Blocker } from '../contract/operations/definition.ts';
import { customerBlocker, regionBlocker } from '../contract/operations/start-blocker.ts';
import type { Change, Store } from '../ports.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { OperationRecord } from '../records/operation.ts';
import type { RegionRecord } from '../records/region.ts';
import { customerQueued } from './customer.ts';
import { regionQueued } from './region.ts';

/** What an operation works on. */
export type Subject = { kind: 'customer'; record: CustomerRecord } | { kind: 'region'; record: RegionRecord };

/** The customer or region with this code, whichever an operation of the type works on. */
export async function findSubject(store: Store, type: OperationType, code: string): Promise<Subject | undefined> {
  if (isCustomerOperation(type)) {
    const record = await store.get('customer', { code });
    return record && { kind: 'customer', record };
  }
  const record = await store.get('region', { code });
  return record && { kind: 'region', record };
}

/** Such as `Customer "acme"`. */
export const subjectName = (type: OperationType, code: string): string =>
  `${isCustomerOperation(type) ? 'Customer' : 'Region'} "${code}"`;

/** The code of what the operation works on. */
export const subjectCode = ({ customer, region }: Pick<OperationRecord, 'customer' | 'region'>): string =>
  customer ?? region;

/** Why an operation of this type cannot begin on the subject now; undefined when it can. */
export function startBlocker(type: OperationType, subject: Subject): Blocker | undefined {
  if (isCustomerOperation(type)) {
    if (subject.kind === 'customer') return customerBlocker(type, subject.record);
  } else if (subject.kind === 'region') return regionBlocker(type, subject.record);
  throw new Error(`${type} does not work on a ${subject.kind}`);
}

/** The subject once `operation` is queued for it. */
export const subjectQueued = (subject: Subject, operation: OperationRecord, at: string): Subject =>
  subject.kind === 'customer'
    ? { kind: 'customer', record: customerQueued(subject.record, operation, at) }
    : { kind: 'region', record: regionQueued(subject.record, operation, at) };

export const replaceSubject = ({ kind, record }: Subject): Change =>
  ({ write: 'replace', kind, record }) as Extract<Change, { kind: typeof kind }>;
