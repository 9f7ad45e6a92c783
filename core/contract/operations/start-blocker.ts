import {
  type CustomerOperationType,
  customerOperation,
  type PoolOperationType,
  poolOperation,
  type RegionOperationType,
  regionOperation,
} from './all.ts';
import type { Blocker, CustomerState, PoolState, RegionState } from './definition.ts';

/** Why an operation of this type cannot begin on the customer now; undefined when it can. */
export const customerBlocker = (type: CustomerOperationType, customer: CustomerState): Blocker | undefined =>
  activeOperation(customer, customer.code) ?? customerOperation(type).blocker(customer);

/** Why an operation of this type cannot begin on the region now; undefined when it can. */
export const regionBlocker = (type: RegionOperationType, region: RegionState): Blocker | undefined =>
  activeOperation(region, region.code) ?? regionOperation(type).blocker(region);

/** Why an operation of this type cannot begin on the pool now; undefined when it can. */
export const poolBlocker = (type: PoolOperationType, pool: PoolState): Blocker | undefined =>
  activeOperation(pool, pool.id) ?? poolOperation(type).blocker(pool);

/** One operation at a time. */
function activeOperation(
  { activeOperationId }: Pick<CustomerState, 'activeOperationId'>,
  subject: string,
): Blocker | undefined {
  if (activeOperationId === null) return undefined;
  return { code: 'operation-running', values: { subject }, operationId: activeOperationId };
}
