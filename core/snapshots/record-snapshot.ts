import type { Clock, Store } from '../ports.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { OperationRecord } from '../records/operation.ts';
import { databaseUsername } from './username.ts';

interface Made {
  id: string;
  customer: CustomerRecord;
  operation: OperationRecord;
}

/** Keeps what is known of the database of a customer that is about to be gone. It may be repeated. */
export async function recordSnapshot(
  { store, clock }: { store: Store; clock: Clock },
  { id, customer, operation }: Made,
): Promise<void> {
  if (await store.get('snapshot', { id })) return;
  const { version, size } = customer.deployed ?? customer.spec;
  const record = {
    id,
    customer: customer.code,
    customerName: customer.name,
    product: customer.product,
    version,
    size,
    region: customer.region,
    operationId: operation.id,
    createdAt: clock.now().toISOString(),
    createdBy: operation.requestedBy,
    username: databaseUsername(customer),
    rev: 0,
  };
  await store.commit([{ write: 'create', kind: 'snapshot', record }]);
}
