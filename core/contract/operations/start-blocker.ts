import { type CustomerOperationType, customerOperation, type RegionOperationType, regionOperation } from './all.ts';
import type { Blocker, CustomerState, RegionState } from './definition.ts';

/** Why an operation of this type cannot begin on the customer now; undefined when it can. */
export const customerBlocker = (type: CustomerOperationType, customer: CustomerState): Blocker | undefined =>
  activeOperation(customer) ?? customerOperation(type).blocker(customer);

/** Why an operation of this type cannot begin on the region now; undefined when it can. */
export const regionBlocker = (type: RegionOperationType, region: RegionState): Blocker | undefined =>
  activeOperation(region) ?? regionOperation(type).blocker(region);

/** One operation at a time. */
function activeOperation({ code: subject, activeOperationId }: CustomerState | RegionState): Blocker | undefined {
  if (activeOperationId === null) return undefined;
  return { code: 'operation-running', values: { subject }, operationId: activeOperationId };
}
