import { isCustomerOperation, isPoolOperation, type OperationType } from '../contract/operations/all.ts';
import type { Blocker } from '../contract/operations/definition.ts';
import { customerBlocker, poolBlocker, regionBlocker } from '../contract/operations/start-blocker.ts';
import type { Change, Store } from '../ports.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { OperationRecord } from '../records/operation.ts';
import type { PoolRecord } from '../records/pool.ts';
import type { RegionRecord } from '../records/region.ts';
import { customerQueued } from './customer.ts';
import { poolQueued } from './pool.ts';
import { regionQueued } from './region.ts';

/** What an operation works on. */
export type Subject =
  | { kind: 'customer'; record: CustomerRecord }
  | { kind: 'region'; record: RegionRecord }
  | { kind: 'pool'; record: PoolRecord };

/** The customer or region with this code, or the pool with this id, whichever an operation of the type works on. */
export async function findSubject(store: Store, type: OperationType, code: string): Promise<Subject | undefined> {
  if (isCustomerOperation(type)) {
    const record = await store.get('customer', { code });
    return record && { kind: 'customer', record };
  }
  if (isPoolOperation(type)) {
    const record = await store.get('pool', { id: code });
    return record && { kind: 'pool', record };
  }
  const record = await store.get('region', { code });
  return record && { kind: 'region', record };
}

const nounOf = (type: OperationType): string => {
  if (isCustomerOperation(type)) return 'Customer';
  return isPoolOperation(type) ? 'Pool' : 'Region';
};

/** Such as `Customer "acme"`. */
export const subjectName = (type: OperationType, code: string): string => `${nounOf(type)} "${code}"`;

/** The code or id of what the operation works on. */
export const subjectCode = ({
  customer,
  pool,
  region,
}: Pick<OperationRecord, 'customer' | 'pool' | 'region'>): string => customer ?? pool ?? region;

/** Why an operation of this type cannot begin on the subject now; undefined when it can. */
export function startBlocker(type: OperationType, subject: Subject): Blocker | undefined {
  if (isCustomerOperation(type)) {
    if (subject.kind === 'customer') return customerBlocker(type, subject.record);
  } else if (isPoolOperation(type)) {
    if (subject.kind === 'pool') return poolBlocker(type, subject.record);
  } else if (subject.kind === 'region') return regionBlocker(type, subject.record);
  throw new Error(`${type} does not work on a ${subject.kind}`);
}

/** The subject once `operation` is queued for it. */
export function subjectQueued(subject: Subject, operation: OperationRecord, at: string): Subject {
  switch (subject.kind) {
    case 'customer':
      return { kind: 'customer', record: customerQueued(subject.record, operation, at) };
    case 'region':
      return { kind: 'region', record: regionQueued(subject.record, operation, at) };
    case 'pool':
      return { kind: 'pool', record: poolQueued(subject.record, operation, at) };
    default:
      return subject satisfies never;
  }
}

export const replaceSubject = ({ kind, record }: Subject): Change =>
  ({ write: 'replace', kind, record }) as Extract<Change, { write: 'replace'; kind: typeof kind }>;
