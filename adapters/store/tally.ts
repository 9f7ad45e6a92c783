import type { CustomerTally, OperationTally } from '@console/core/ports/store';
import type { CustomerRecord } from '@console/core/records/customer';
import type { OperationRecord } from '@console/core/records/operation';

export type CountedCustomer = Pick<
  CustomerRecord,
  'status' | 'health' | 'region' | 'product' | 'cloudType' | 'pool' | 'spec' | 'deployed'
>;
export type CountedOperation = Pick<OperationRecord, 'requestedAt' | 'status'>;

const hourLength = '2026-01-31T09'.length;

export const tallyCustomers = (customers: Iterable<CountedCustomer>): CustomerTally[] =>
  count(
    customers,
    ({ status, health, region, product, cloudType = 'private', pool = null, spec, deployed = null }) => ({
      status,
      health,
      region,
      product,
      cloudType,
      pool,
      size: (deployed ?? spec).size,
      deployed: deployed !== null,
    }),
  );

export const tallyOperations = (operations: Iterable<CountedOperation>): OperationTally[] =>
  count(operations, ({ requestedAt, status }) => ({ hour: requestedAt.slice(0, hourLength), status }));

/** How many items there are of each kind. */
function count<T, K extends object>(items: Iterable<T>, kindOf: (item: T) => K): (K & { count: number })[] {
  const counts = new Map<string, K & { count: number }>();
  for (const item of items) {
    const kind = kindOf(item);
    const key = Object.values(kind).join('\n');
    const counted = counts.get(key);
    if (counted) counted.count++;
    else counts.set(key, { ...kind, count: 1 });
  }
  return [...counts.values()];
}
