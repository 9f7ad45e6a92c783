import { inPool } from '../catalogue/spec-in-pool.ts';
import type { Spec } from '../contract/customer.ts';
import { type CustomerOperationType, customerOperation, type OperationType } from '../contract/operations/all.ts';
import type { Store } from '../ports.ts';
import type { OperationRecord } from '../records/operation.ts';
import type { Subject } from '../subjects/subject.ts';

/** What an operation of this type changes of the customer, whose record has the wanted version and size already. */
export async function specChangeOf(
  store: Pick<Store, 'get'>,
  subject: Subject,
  type: OperationType,
): Promise<Pick<OperationRecord, 'specChange'>> {
  if (subject.kind !== 'customer') return {};
  const { pool: id, deployed, spec } = subject.record;
  const pool = id === null ? undefined : await store.get('pool', { id });
  const before = inPool(deployed, pool?.deployed?.version);
  return { specChange: { before, after: specAfter(type, before, inPool(spec, pool?.version)) } };
}

function specAfter(type: OperationType, before: Spec | null, wanted: Spec): Spec | null {
  const { effect } = customerOperation(type as CustomerOperationType);
  if (effect.kind === 'delete') return null;
  return effect.kind === 'deploy' && effect.spec === 'wanted' ? wanted : before;
}
