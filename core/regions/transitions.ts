import type { RegionStatus } from '../contract/region.ts';
import type { Conflict } from '../errors.ts';
import type { OperationRecord } from '../records/operation.ts';
import type { RegionRecord } from '../records/region.ts';

/** Customers that the region can hold. `databaseQuota`: how many databases it may have, where that is limited. */
export const capacityOf = (region: RegionRecord, databaseQuota = Number.POSITIVE_INFINITY): number =>
  Math.min(region.shards * region.shardSize, databaseQuota);

/** Why the region cannot be removed now; undefined when it can. */
export function obstacleToRemoval(region: RegionRecord): Conflict | undefined {
  if (region.activeOperationId) {
    return {
      conflict: 'operation-running',
      message: `Region ${region.code} is ${region.status}: wait for operation ${region.activeOperationId} to end.`,
      operationId: region.activeOperationId,
      values: { subject: region.code },
    };
  }
  if (region.customers > 0) {
    const who = region.customers === 1 ? '1 customer lives' : `${region.customers} customers live`;
    return {
      conflict: 'region-in-use',
      message: `${who} in region ${region.code}: delete them first.`,
      values: { region: region.code, customers: region.customers },
    };
  }
  return undefined;
}

/** Why no customer can be created in the region now; undefined when one can. */
export function obstacleToCustomer(region: RegionRecord, databaseQuota?: number): Conflict | undefined {
  if (region.status !== 'ready') {
    return {
      conflict: 'region-not-ready',
      message: `Region ${region.code} is ${region.status}: choose a region that is ready.`,
      values: { region: region.code },
    };
  }
  const capacity = capacityOf(region, databaseQuota);
  if (region.customers >= capacity) {
    return {
      conflict: 'region-full',
      message: `Region ${region.code} is full: it holds ${region.customers} of ${capacity} customers. Choose another region.`,
      values: { region: region.code },
    };
  }
  return undefined;
}

export const begun = (region: RegionRecord, operation: OperationRecord, at: string): RegionRecord => ({
  ...region,
  status: operation.type === 'region.add' ? 'adding' : 'removing',
  activeOperationId: operation.id,
  lastOperationId: operation.id,
  updatedAt: at,
});

/** The region once `operation` has ended; null when it is removed. `outputs` are those of its stack. */
export function ended(
  region: RegionRecord,
  operation: OperationRecord,
  at: string,
  outputs: Record<string, string> | undefined,
): RegionRecord | null {
  const idle = { ...region, activeOperationId: null, updatedAt: at };
  if (operation.status === 'succeeded') {
    if (operation.type === 'region.remove') return null;
    return { ...idle, status: 'ready', outputs: outputs ?? region.outputs };
  }
  const untouched = operation.status === 'cancelled' && operation.jobs.length === 0;
  const status: RegionStatus =
    untouched && operation.previousStatus ? (operation.previousStatus as RegionStatus) : 'failed';
  return { ...idle, status };
}
